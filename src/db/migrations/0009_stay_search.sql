-- A guest's name as it is searched for; see `accounts.name_folded`.
alter table stays add column guest_name_folded text not null
  generated always as (lower(regexp_replace(normalize(guest_name, nfd), '[\u0300-\u036f]', '', 'g'))) stored;
