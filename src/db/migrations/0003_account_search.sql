-- What the desk types to find an account.

-- The name in small letters without their marks, as `db/patterns.ts` writes it too: taken off once, when it is written,
-- and not from every name at every search.
alter table accounts add column name_folded text not null
  generated always as (lower(regexp_replace(normalize(name, nfd), '[\u0300-\u036f]', '', 'g'))) stored;

-- A card payment by its NSU or its authorization.
create index payments_by_nsu on payments (property_id, (card ->> 'nsu')) where card is not null;
create index payments_by_authorization on payments (property_id, (card ->> 'authorization')) where card is not null;

-- The folios that are not closed: few, however many there were. A close moves a folio in other indexes as well.
create index folios_unclosed on folios (property_id, account_id) where state in ('open', 'locked');
