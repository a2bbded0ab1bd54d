import { texts } from '../../api/language.ts'

/** What the screen of one user says, besides what all screens of users do. */
export const userPageWords = {
  user: texts('Usuário', 'User', 'Usuario'),
  notFound: texts('Não há este usuário', 'There is no such user', 'No existe este usuario'),
  notFoundHint: texts(
    'Ou ele não tem perfil num hotel que você administra.',
    'Or they have no role at a property that you administer.',
    'O no tiene perfil en un hotel que usted administra.',
  ),
  back: texts('Usuários', 'Users', 'Usuarios'),
  rolesHere: texts('Perfis neste hotel', 'Roles at this property', 'Perfiles en este hotel'),
  role: texts('Perfil', 'Role', 'Perfil'),
  noRoles: texts(
    'Sem perfil neste hotel: não vê nada aqui',
    'No role at this property: sees nothing here',
    'Sin perfil en este hotel: no ve nada aquí',
  ),
  elsewhereCount: texts(
    'Tem perfis em mais {count} dos hotéis que você administra.',
    'Has roles at {count} more of the properties that you administer.',
    'Tiene perfiles en {count} más de los hoteles que usted administra.',
  ),
  rights: texts('O que pode fazer', 'What they may do', 'Qué puede hacer'),
  byOperation: texts('Ver por operação', 'See by operation', 'Ver por operación'),
  rightsHint: texts(
    'A soma dos perfis. Ao lado de cada direito, o perfil que o dá.',
    'The roles together. Beside each right, the role that gives it.',
    'La suma de los perfiles. Junto a cada derecho, el perfil que lo da.',
  ),
  showAll: texts('Mostrar também o que falta', 'Show what is missing too', 'Mostrar también lo que falta'),
  rightHeld: texts('tem', 'held', 'tiene'),
  rightNot: texts('não tem', 'not held', 'no tiene'),
  areaNone: texts('Nada nesta área', 'Nothing in this area', 'Nada en esta área'),
  actions: texts('Ações', 'Actions', 'Acciones'),
  changeOf: texts('Alterar limites de {role}', 'Change limits of {role}', 'Cambiar límites de {role}'),
  revokeOf: texts('Tirar {role}', 'Remove {role}', 'Quitar {role}'),

  keys: texts('Chaves de API', 'API keys', 'Claves de API'),
  keysHint: texts(
    'Um programa trabalha em nome do usuário com uma chave. Ela não vence: revogue a que não se usa.',
    'A program works in the user’s name with a key. It does not expire: revoke what is not used.',
    'Un programa trabaja en nombre del usuario con una clave. No vence: revoque la que no se usa.',
  ),
  noKeys: texts('Nenhuma chave', 'No key', 'Ninguna clave'),
  newKey: texts('Nova chave', 'New key', 'Nueva clave'),
  keyLabel: texts('Para que é', 'What it is for', 'Para qué es'),
  keyLabelHint: texts(
    'Como “PDV do bar”, para reconhecê-la depois',
    'Such as “bar POS”, to know it again later',
    'Como “TPV del bar”, para reconocerla después',
  ),
  keyPreview: texts(
    'A chave abre tudo o que {name} pode fazer, agora e depois. Aparece uma vez.',
    'The key opens all that {name} may do, now and later. It is shown once.',
    'La clave abre todo lo que {name} puede hacer, ahora y después. Aparece una vez.',
  ),
  keyPreviewOther: texts(
    'A chave abre tudo o que {name} pode fazer. Aparece uma vez, e deixa de valer se {name} receber mais direitos do que você tem.',
    'The key opens all that {name} may do. It is shown once, and ends if {name} is given more rights than you hold.',
    'La clave abre todo lo que {name} puede hacer. Aparece una vez, y deja de valer si {name} recibe más derechos de los que usted tiene.',
  ),
  keyMade: texts('Criada em', 'Created', 'Creada el'),
  keyMaker: texts('Criada por', 'Created by', 'Creada por'),
  yourPassword: texts('Sua senha', 'Your password', 'Su contraseña'),
  yourPasswordHint: texts(
    'O que você cria vale depois que você sai: confirme que é você',
    'What you make works after you have left: confirm that it is you',
    'Lo que usted crea vale después de que usted sale: confirme que es usted',
  ),
  keyState: texts('Situação', 'State', 'Estado'),
  keyHolds: texts('Válida', 'Valid', 'Válida'),
  keyRevoked: texts('Revogada em {at}', 'Revoked {at}', 'Revocada el {at}'),
  revokeKey: texts('Revogar', 'Revoke', 'Revocar'),
  revokeKeyOf: texts('Revogar {label}', 'Revoke {label}', 'Revocar {label}'),
  revokeKeyTitle: texts('Revogar chave', 'Revoke key', 'Revocar clave'),
  revokeKeyPreview: texts(
    'Os programas que usam “{label}” param agora.',
    'The programs that use “{label}” stop now.',
    'Los programas que usan “{label}” se detienen ahora.',
  ),
  keyRevokedNow: texts('Chave revogada: {label}', 'Key revoked: {label}', 'Clave revocada: {label}'),

  help1: texts(
    'Um usuário deste hotel: seus perfis, até que valores, e o que isso soma em direitos.',
    'A user of this property: their roles, up to which amounts, and the rights that these add up to.',
    'Un usuario de este hotel: sus perfiles, hasta qué importes, y los derechos que suman.',
  ),
  help2: texts(
    'Vários perfis se somam, e vale o maior dos limites. Tudo o que muda aqui vale na hora.',
    'Several roles add up, and the widest of their limits counts. What changes here counts at once.',
    'Varios perfiles se suman, y vale el mayor de los límites. Lo que cambia aquí vale al instante.',
  ),
} as const
