-- The browsers in which a user signed in before. Their tries are counted apart from strangers', who by the login alone could
-- else keep its owner out.
create table devices (
  -- SHA-256 of the browser's token, which is in its cookie and nowhere else. A desk's browser is several users'.
  token_hash bytea not null,
  user_id text not null references users (id),
  failed integer not null default 0,
  locked_until timestamptz,
  last_used_at timestamptz not null,
  primary key (token_hash, user_id)
);
create index devices_by_user on devices (user_id);
create index devices_by_use on devices (last_used_at);

-- The oldest go where there are too many.
create index sign_in_tries_by_time on sign_in_tries (last_tried_at);
