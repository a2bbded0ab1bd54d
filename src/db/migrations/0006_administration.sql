-- Who stands behind what opens a user, so that it ends when the user is given more than that one holds.

-- Who made the user: one without a role is for them to administer.
alter table users
  add column created_by text,
  -- Who chose the password, as long as it is not the user's own.
  add column password_set_by text;
update users u set
  created_by = coalesce((select l.actor_id from administration_log l
    where l.action = 'createUser' and l.detail ->> 'id' = u.id order by l.id limit 1), 'system'),
  password_set_by = case when u.must_change_password then coalesce((select l.actor_id from administration_log l
    where l.action = 'setPassword' and l.detail ->> 'userId' = u.id
      or l.action = 'createUser' and l.detail ->> 'id' = u.id
    order by l.id desc limit 1), 'system') end;
alter table users
  alter column created_by set not null,
  add constraint users_password_chosen check (not must_change_password or password_set_by is not null);

-- Who made the key; where it was made with another's key, who made that one.
alter table api_keys add column created_by text;
update api_keys k set created_by = coalesce((select l.actor_id from administration_log l
  where l.action = 'createApiKey' and l.detail ->> 'keyId' = k.id limit 1), 'system');
alter table api_keys alter column created_by set not null;
create index api_keys_by_user on api_keys (user_id);

-- What an edit is checked against: it grows by one with each.
alter table roles add column version integer not null default 1;

-- `Caixa` and `caixa` are one name. Of those that stand already the first keeps it.
update roles r set name = r.name || ' (' || r.id || ')'
  where exists (select 1 from roles o where lower(o.name) = lower(r.name) and (o.created_at, o.id) < (r.created_at, r.id));
alter table roles drop constraint roles_name_unique;
create unique index roles_name_unique on roles (lower(name));
