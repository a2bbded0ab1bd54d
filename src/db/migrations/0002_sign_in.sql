-- People sign in with a login and a password. Integrations have API keys, and the system has nothing.
alter table users
  add column login text,
  -- Argon2id in the PHC format, with its own parameters and salt.
  add column password_hash text,
  add column password_changed_at timestamptz,
  -- Somebody else chose the password, so it opens nothing but its own change.
  add column must_change_password boolean not null default false,
  add column last_signed_in_at timestamptz,
  add constraint users_login_unique unique (login),
  add constraint users_login_lower check (login = lower(login)),
  add constraint users_login_of_person check (login is null or kind = 'person'),
  add constraint users_password_of_login check (password_hash is null or login is not null),
  add constraint users_password_dated check ((password_hash is null) = (password_changed_at is null));

create table sessions (
  id text primary key,
  user_id text not null references users (id),
  -- SHA-256 of the token, which is in the cookie and nowhere else.
  token_hash bytea not null,
  created_at timestamptz not null,
  -- To the minute: it is not written at every request.
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- For the people themselves, to tell their sessions apart.
  user_agent text,
  address text,
  constraint sessions_token_unique unique (token_hash)
);
create index sessions_by_user on sessions (user_id);
create index sessions_by_expiry on sessions (expires_at);

-- Tries in a row, also for logins that nobody has: those must lock exactly as the others do.
create table sign_in_tries (
  login text primary key,
  failed integer not null,
  locked_until timestamptz,
  last_tried_at timestamptz not null
);

-- What a person has chosen for the screens; only these read it.
create table user_settings (
  user_id text not null references users (id),
  name text not null,
  value json not null,
  primary key (user_id, name)
);
