-- Every operation on folios: lines that move, end in more ways than one and are made from others; documents apart from
-- their folios.

-- Document types, each with four names and four series, by what a document is: a bill, a bill below zero, a debit note, a
-- credit note.
create table document_types (
  property_id text not null,
  id text not null,
  positive_name text not null,
  positive_series text not null,
  negative_name text not null,
  negative_series text not null,
  positive_correction_name text not null,
  positive_correction_series text not null,
  negative_correction_name text not null,
  negative_correction_series text not null,
  is_active boolean not null,
  primary key (property_id, id)
);

create table discounts (
  property_id text not null,
  id text not null,
  name text not null,
  rate_percent numeric not null,
  -- Groups of charge codes that it is given on; none names all.
  groups json not null,
  is_active boolean not null,
  primary key (property_id, id),
  constraint discounts_rate check (rate_percent > 0 and rate_percent <= 100)
);

-- What was issued. Everything that is printed stands in it, so that a reprint is the same whatever changes later.
create table documents (
  property_id text not null,
  id text not null,
  folio_id text not null,
  type_id text not null,
  form text not null,
  -- The name of its type and form, as it was.
  name text not null,
  series text not null,
  number bigint not null,
  prefix text not null,
  state text not null,
  corrects_id text,
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by text not null,
  language text not null,
  total_minor bigint not null,
  -- Who it is made out to. Its fields can be corrected; each version before stands in `versions`.
  party json not null,
  version integer not null,
  -- Lines, taxes, payments and issuer. Null for what was issued before documents kept it: its lines are the folio's.
  content json,
  voided_on date,
  void_reason text,
  primary key (property_id, id),
  constraint documents_folio foreign key (property_id, folio_id) references folios (property_id, id),
  constraint documents_corrects foreign key (property_id, corrects_id) references documents (property_id, id),
  constraint documents_number_unique unique (property_id, series, number),
  constraint documents_form_known
    check (form in ('positive', 'negative', 'positiveCorrection', 'negativeCorrection')),
  constraint documents_state_known check (state in ('issued', 'voided')),
  constraint documents_corrects_whole check ((form like '%Correction') = (corrects_id is not null)),
  constraint documents_voided_whole check ((state = 'voided') = (voided_on is not null and void_reason is not null))
);
create index documents_by_folio on documents (property_id, folio_id);
create index documents_by_corrected on documents (property_id, corrects_id) where corrects_id is not null;
create index documents_by_day on documents (property_id, issued_on, id);

-- What an account says of who it is: printed on documents.
alter table accounts
  add column email text,
  add column address json,
  -- The language of what is printed for it; null is the hotel's.
  add column language text,
  -- Counts the changes of its data.
  add column version integer not null default 1;
alter table accounts alter column version drop default;

-- What a hotel says of itself: printed at the head of its documents.
alter table properties
  add column tax_id text,
  add column address json;

alter table folios
  -- Its lines are looked at whenever one changes.
  add column has_discounts boolean not null default false,
  add column lock_note text,
  -- The folio that a correction corrects.
  add column corrects_id text,
  -- The folio that it was duplicated or reopened from.
  add column source_id text,
  -- The company that it is billed to, where that is one of the hotel's accounts.
  add column billing_account_id text,
  add column billing_email text,
  add column billing_address json,
  add column document_id text,
  -- What moved its balance when it was closed: to an AR account, to the folio that it corrects, out of the deposits.
  add column closing_posting_id text,
  add column voided_on date,
  add column void_reason text,
  -- Counts the changes of its billing and its lock.
  add column version integer not null default 1,
  add constraint folios_corrects foreign key (property_id, corrects_id) references folios (property_id, id),
  add constraint folios_corrects_whole check ((kind = 'correction') = (corrects_id is not null)),
  add constraint folios_source foreign key (property_id, source_id) references folios (property_id, id),
  add constraint folios_billing_account
    foreign key (property_id, billing_account_id) references accounts (property_id, id),
  add constraint folios_voided_whole check ((state = 'voided') = (voided_on is not null and void_reason is not null)),
  add constraint folios_lock_noted check ((state = 'locked') <= (lock_note is not null));
alter table folios alter column version drop default;
update folios f set closing_posting_id = p.id from postings p
  where p.kind = 'onAccount' and p.property_id = f.property_id and p.line_id = f.id;
create index folios_by_corrected on folios (property_id, corrects_id) where corrects_id is not null;

insert into documents (property_id, id, folio_id, type_id, form, name, series, number, prefix, state, issued_on,
    issued_at, issued_by, language, total_minor, party, version)
  select f.property_id, 'doc_' || f.id, f.id, 'folio', case when t.total < 0 then 'negative' else 'positive' end,
    'Conta', f.document_series, f.document_number, '', 'issued', f.closed_on, f.closed_at,
    coalesce((select o.actor_id from operations o where o.property_id = f.property_id and o.name = 'closeFolio'
      and o.input ->> 'folioId' = f.id limit 1), 'system'),
    'pt-BR', t.total, json_build_object('name', coalesce(f.billing_name, a.name), 'taxId', f.billing_tax_id), 1
  from folios f join accounts a on a.property_id = f.property_id and a.id = f.account_id
  cross join lateral (
    select coalesce(sum(c.amount_minor), 0) as total from charges c
    where c.property_id = f.property_id and c.folio_id = f.id and not c.is_voided
  ) as t
  where f.document_number is not null;
update folios set document_id = 'doc_' || id where document_number is not null;
alter table folios
  drop constraint folios_document_unique,
  drop constraint folios_closed_whole,
  -- A folio that is voided still says who owed it.
  drop constraint folios_on_account_owed,
  drop column document_series,
  drop column document_number,
  add constraint folios_document foreign key (property_id, document_id) references documents (property_id, id),
  add constraint folios_closed_whole
    check ((state in ('settled', 'onAccount')) <= (closed_at is not null and document_id is not null)),
  add constraint folios_on_account_owed
    check (case state when 'onAccount' then receivable_account_id is not null
      when 'voided' then true else receivable_account_id is null end);

create table folio_discounts (
  property_id text not null,
  id text not null,
  folio_id text not null,
  discount_id text not null,
  name text not null,
  -- As they were when it was given.
  rate_percent numeric not null,
  groups json not null,
  given_on date not null,
  given_by text not null,
  ended_on date,
  ended_by text,
  primary key (property_id, id),
  constraint folio_discounts_folio foreign key (property_id, folio_id) references folios (property_id, id),
  constraint folio_discounts_ended_whole check ((ended_on is null) = (ended_by is null))
);
create index folio_discounts_by_folio on folio_discounts (property_id, folio_id);

-- How a line came to be and how it ended.
alter table charges
  -- Where it was posted; `folio_id` is where it lies.
  add column origin_folio_id text,
  add column moved_from_id text,
  add column state text not null default 'posted',
  add column ended_by text,
  add column source text,
  add column source_id text,
  -- A manual discount's charge.
  add column discount_of_id text,
  -- A predefined discount of the folio, whose line it is.
  add column folio_discount_id text,
  -- Its taxes and fees as they were applied.
  add column terms json,
  add column note text,
  add column version integer not null default 1;
update charges set origin_folio_id = folio_id;
update charges c set terms = coalesce((
    select json_agg(json_build_object('id', t.id, 'name', t.name, 'ledger', t.ledger, 'isIncluded', t.is_included,
      'ratePercent', t.rate_percent::text, 'amountMinor', t.amount_minor::text) order by d.id)
    from charges d join taxes t on t.property_id = d.property_id and t.id = d.code
    where d.property_id = c.property_id and d.parent_id = c.id), '[]')
  where c.kind = 'item';
update charges c set state = 'voided', ended_by = coalesce((
    select o.actor_id from operations o where o.property_id = c.property_id and o.name = 'voidCharge'
      and o.input ->> 'chargeId' = coalesce(c.parent_id, c.id) limit 1), 'system')
  where c.is_voided;
alter table charges rename column voided_on to ended_on;
alter table charges rename column void_reason to end_reason;
alter table charges
  drop constraint charges_voided_whole,
  drop constraint charges_kind_known,
  drop constraint charges_dependant,
  drop column is_voided,
  alter column origin_folio_id set not null,
  alter column state drop default,
  alter column version drop default,
  add constraint charges_kind_known check (kind in ('item', 'tax', 'fee', 'discount', 'advance')),
  add constraint charges_dependant check ((kind in ('tax', 'fee')) = (parent_id is not null)),
  add constraint charges_state_known check (state in ('posted', 'voided', 'edited', 'split', 'recomputed')),
  add constraint charges_ended_whole
    check (case when state = 'posted' then num_nonnulls(ended_on, ended_by, end_reason) = 0
      else ended_on is not null and ended_by is not null and (state = 'voided') <= (end_reason is not null) end),
  add constraint charges_source_known
    check (source in ('edit', 'split', 'reopen', 'duplicate', 'quantityCorrection', 'priceCorrection', 'advance')),
  add constraint charges_source_whole check ((source is null) = (source_id is null)),
  add constraint charges_discount_of check (num_nonnulls(discount_of_id, folio_discount_id) = (kind = 'discount')::int);
alter table charges add constraint charges_terms_whole check ((terms is null) = (kind in ('tax', 'fee')));
create index charges_by_source on charges (property_id, source_id) where source_id is not null;
create index charges_by_discounted on charges (property_id, discount_of_id) where discount_of_id is not null;

alter table payments
  add column origin_folio_id text,
  add column moved_from_id text,
  add column state text not null default 'posted',
  add column ended_by text,
  -- The card payment that a refund gives back.
  add column refunds_id text;
update payments set origin_folio_id = folio_id;
update payments p set state = 'voided', ended_by = coalesce((
    select o.actor_id from operations o where o.property_id = p.property_id and o.name = 'voidPayment'
      and o.input ->> 'paymentId' = p.id limit 1), 'system')
  where p.is_voided;
alter table payments rename column voided_on to ended_on;
alter table payments rename column void_reason to end_reason;
alter table payments
  drop constraint payments_voided_whole,
  drop column is_voided,
  alter column origin_folio_id set not null,
  alter column state drop default,
  add constraint payments_state_known check (state in ('posted', 'voided')),
  add constraint payments_ended_whole
    check (num_nonnulls(ended_on, ended_by, end_reason) = case when state = 'posted' then 0 else 3 end),
  add constraint payments_refunds foreign key (property_id, refunds_id) references payments (property_id, id);
create index payments_by_refunded on payments (property_id, refunds_id) where refunds_id is not null;

-- What a field was before it was corrected: texts and dates of charges, parties of documents.
create table versions (
  property_id text not null,
  subject_id text not null,
  version integer not null,
  was json not null,
  operation_id text not null,
  recorded_by text not null,
  business_date date not null,
  recorded_at timestamptz not null,
  primary key (property_id, subject_id, version)
);

-- The folio that an event is about, so that everything that was done with one can be told.
alter table outbox add column folio_id text;
update outbox x set folio_id = x.subject_id where x.event like 'folio.%';
update outbox x set folio_id = c.folio_id from charges c
  where x.event like 'charge.%' and c.property_id = x.property_id and c.id = x.subject_id;
update outbox x set folio_id = p.folio_id from payments p
  where x.event like 'payment.%' and p.property_id = x.property_id and p.id = x.subject_id;
create index outbox_by_folio on outbox (property_id, folio_id, sequence) where folio_id is not null;

-- The highest percentage that a user may take off a charge by hand; null is no limit.
alter table user_roles
  add column max_discount_percent numeric,
  add constraint user_roles_discount_percent check (max_discount_percent between 0 and 100);
