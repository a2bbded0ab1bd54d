-- Shared tables: small, the same for all properties (reference tables on Citus).

create table properties (
  id text primary key,
  name text not null,
  currency text not null,
  time_zone text not null,
  parameters jsonb not null default '{}',
  created_at timestamptz not null,
  constraint properties_currency_iso check (currency ~ '^[A-Z]{3}$')
);

create table users (
  id text primary key,
  name text not null,
  kind text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  constraint users_name_unique unique (name),
  constraint users_kind_known check (kind in ('person', 'integration', 'system'))
);

create table roles (
  id text primary key,
  name text not null,
  rights text[] not null,
  -- An administrator's role holds every right, also those that later versions bring.
  all_rights boolean not null default false,
  created_at timestamptz not null,
  constraint roles_name_unique unique (name)
);

create table api_keys (
  id text primary key,
  user_id text not null references users (id),
  label text not null,
  -- SHA-256 of the key; the key itself is shown once and kept nowhere.
  key_hash bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint api_keys_hash_unique unique (key_hash)
);

-- One row. Its version moves with every change of users, roles, keys and properties, so that the servers know
-- when what they remember of them is old.
create table administration (
  only_row boolean primary key default true,
  version bigint not null default 1,
  constraint administration_one_row check (only_row)
);
insert into administration default values;

create table administration_log (
  id text primary key,
  action text not null,
  actor_id text not null,
  detail jsonb not null,
  recorded_at timestamptz not null
);

-- Tables of a property: property_id first, everywhere.

create table user_roles (
  property_id text not null references properties (id),
  user_id text not null references users (id),
  role_id text not null references roles (id),
  max_refund_minor bigint,
  max_void_minor bigint,
  primary key (property_id, user_id, role_id)
);

-- The row that the door locks: whoever holds it writes the property's books.
create table books (
  property_id text primary key references properties (id),
  business_date date not null,
  reference_version bigint not null default 1,
  -- Events in the outbox so far.
  event_count bigint not null default 0
) with (fillfactor = 50);

create table operations (
  property_id text not null,
  id text not null,
  name text not null,
  actor_id text not null,
  key_id text,
  input json not null,
  -- As text: a replay gives the very bytes of the first answer.
  answer json not null,
  business_date date not null,
  recorded_at timestamptz not null,
  primary key (property_id, id)
);
create index operations_by_time on operations (property_id, recorded_at, id);

create table refusals (
  property_id text not null,
  id text not null,
  operation_id text not null,
  name text not null,
  actor_id text not null,
  key_id text,
  input json not null,
  refusal json not null,
  business_date date not null,
  recorded_at timestamptz not null,
  primary key (property_id, id)
);
create index refusals_by_time on refusals (property_id, recorded_at, id);

create table postings (
  property_id text not null,
  id text not null,
  operation_id text not null,
  kind text not null,
  debit_ledger text not null,
  debit_id text not null,
  credit_ledger text not null,
  credit_id text not null,
  amount_minor bigint not null,
  line_id text not null,
  reverses_id text,
  business_date date not null,
  recorded_at timestamptz not null,
  -- In the order of the day's seal. An id is made from its operation's, and an operation is of one day.
  primary key (property_id, business_date, id),
  constraint postings_amount_positive check (amount_minor > 0),
  constraint postings_sides_differ check (debit_ledger <> credit_ledger or debit_id <> credit_id)
);
create unique index postings_reversed_once on postings (property_id, reverses_id) where reverses_id is not null;

create table balances (
  property_id text not null,
  ledger text not null,
  id text not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  primary key (property_id, ledger, id),
  constraint balances_debit_positive check (debit_minor >= 0),
  constraint balances_credit_positive check (credit_minor >= 0)
) with (fillfactor = 70);

create table outbox (
  property_id text not null,
  -- Counted under the lock of the books: without a gap, in the order of the commits, so that who has read up to one
  -- has missed none before it.
  sequence bigint not null,
  operation_id text not null,
  event text not null,
  subject_id text not null,
  recorded_at timestamptz not null,
  primary key (property_id, sequence)
);

-- A closed day: no posting can carry its date any more. It is sealed once its digest is chained.
create table days (
  property_id text not null,
  business_date date not null,
  closed_at timestamptz not null,
  closed_by text not null,
  posting_count bigint,
  previous_digest text,
  digest text,
  sealed_at timestamptz,
  primary key (property_id, business_date),
  constraint days_sealed_whole check (num_nulls(posting_count, previous_digest, digest, sealed_at) in (0, 4))
);

create table day_ledgers (
  property_id text not null,
  business_date date not null,
  ledger text not null,
  opening_minor bigint not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  closing_minor bigint not null,
  primary key (property_id, business_date, ledger),
  constraint day_ledgers_day foreign key (property_id, business_date) references days (property_id, business_date),
  constraint day_ledgers_roll check (closing_minor = opening_minor + debit_minor - credit_minor)
);

create table taxes (
  property_id text not null,
  id text not null,
  name text not null,
  -- A tax goes to an authority, a fee to the hotel or its staff (Brazil's 10 %).
  ledger text not null,
  -- Inside the price, or on top of it.
  is_included boolean not null,
  rate_percent numeric,
  amount_minor bigint,
  is_active boolean not null,
  primary key (property_id, id),
  constraint taxes_ledger_known check (ledger in ('tax', 'fee')),
  constraint taxes_rate_or_amount check (num_nonnulls(rate_percent, amount_minor) = 1),
  constraint taxes_not_negative check (coalesce(rate_percent, 0) >= 0 and coalesce(amount_minor, 0) >= 0)
);

create table charge_codes (
  property_id text not null,
  id text not null,
  name text not null,
  group_id text not null,
  price_minor bigint,
  -- Ids of taxes, in the order in which they are printed.
  taxes json not null,
  is_active boolean not null,
  primary key (property_id, id)
);

create table payment_methods (
  property_id text not null,
  id text not null,
  name text not null,
  -- The ledger that the money goes to, and its account: drawer, bank account, or a card's acquirer.
  ledger text not null,
  ledger_id text not null,
  is_active boolean not null,
  primary key (property_id, id),
  constraint payment_methods_ledger_known check (ledger in ('drawer', 'bank', 'card'))
);

create table accounts (
  property_id text not null,
  id text not null,
  external_id text,
  kind text not null,
  status text not null,
  name text not null,
  tax_id text,
  credit_limit_minor bigint,
  terms_days integer not null default 0,
  opened_on date not null,
  primary key (property_id, id),
  constraint accounts_external_unique unique (property_id, external_id),
  constraint accounts_kind_known
    check (kind in ('guest', 'group', 'event', 'house', 'walkIn', 'company', 'receivable')),
  constraint accounts_status_known check (status in ('pending', 'active', 'closed', 'cancelled')),
  constraint accounts_credit_positive check (credit_limit_minor >= 0)
);
create index accounts_by_kind on accounts (property_id, kind, id);

create table shifts (
  property_id text not null,
  id text not null,
  user_id text not null,
  state text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  closed_on date,
  closed_at timestamptz,
  primary key (property_id, id),
  constraint shifts_state_known check (state in ('open', 'closed')),
  constraint shifts_closed_whole check ((state = 'closed') = (closed_at is not null and closed_on is not null))
);
create unique index shifts_one_open on shifts (property_id, user_id) where state = 'open';

create table number_series (
  property_id text not null,
  id text not null,
  prefix text not null,
  next_number bigint not null,
  primary key (property_id, id)
);

create table folios (
  property_id text not null,
  id text not null,
  account_id text not null,
  number integer not null,
  kind text not null,
  state text not null,
  billing_name text,
  billing_tax_id text,
  -- The AR account that owes it, once closed on account.
  receivable_account_id text,
  document_series text,
  document_number bigint,
  opened_on date not null,
  opened_at timestamptz not null,
  closed_on date,
  closed_at timestamptz,
  due_on date,
  primary key (property_id, id),
  constraint folios_account foreign key (property_id, account_id) references accounts (property_id, id),
  constraint folios_receivable_account
    foreign key (property_id, receivable_account_id) references accounts (property_id, id),
  constraint folios_number_unique unique (property_id, account_id, number),
  constraint folios_document_unique unique (property_id, document_series, document_number),
  constraint folios_kind_known check (kind in ('standard', 'deposit', 'advance', 'correction')),
  constraint folios_state_known check (state in ('open', 'locked', 'settled', 'onAccount', 'voided')),
  constraint folios_closed_whole
    check ((state in ('settled', 'onAccount')) <= (closed_at is not null and document_number is not null)),
  constraint folios_on_account_owed check ((state = 'onAccount') = (receivable_account_id is not null))
) with (fillfactor = 80);

create table charges (
  property_id text not null,
  id text not null,
  folio_id text not null,
  -- The charge that this tax or fee depends on.
  parent_id text,
  kind text not null,
  -- The charge code, tax or fee.
  code text not null,
  description text not null,
  quantity numeric not null,
  unit_price_minor bigint not null,
  amount_minor bigint not null,
  currency text not null,
  original_minor bigint not null,
  exchange_rate numeric,
  service_date date not null,
  business_date date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  posting_id text,
  is_voided boolean not null,
  voided_on date,
  void_reason text,
  -- No foreign key to the folio: the door has it loaded under the lock of the books, no folio is ever deleted, and
  -- `verify` looks. For each charge it would lock the folio's row anew, a tenth of what a charge costs.
  primary key (property_id, id),
  constraint charges_kind_known check (kind in ('item', 'tax', 'fee')),
  constraint charges_dependant check ((kind = 'item') = (parent_id is null)),
  constraint charges_posted check ((amount_minor = 0) = (posting_id is null)),
  constraint charges_voided_whole check (is_voided = (voided_on is not null and void_reason is not null))
) with (fillfactor = 90);
create index charges_by_folio on charges (property_id, folio_id, id);
create index charges_by_parent on charges (property_id, parent_id) where parent_id is not null;

create table payments (
  property_id text not null,
  id text not null,
  folio_id text not null,
  method text not null,
  ledger text not null,
  ledger_id text not null,
  amount_minor bigint not null,
  currency text not null,
  original_minor bigint not null,
  exchange_rate numeric,
  card json,
  note text,
  shift_id text not null,
  business_date date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- One posting, or for a card one an instalment.
  posting_ids json not null,
  is_voided boolean not null,
  voided_on date,
  void_reason text,
  primary key (property_id, id),
  constraint payments_folio foreign key (property_id, folio_id) references folios (property_id, id),
  constraint payments_shift foreign key (property_id, shift_id) references shifts (property_id, id),
  constraint payments_not_zero check (amount_minor <> 0),
  constraint payments_voided_whole check (is_voided = (voided_on is not null and void_reason is not null))
) with (fillfactor = 90);
create index payments_by_folio on payments (property_id, folio_id, id);
create index payments_by_shift on payments (property_id, shift_id);

create table rooms (
  property_id text not null,
  id text not null,
  number text not null,
  type text not null,
  status text not null,
  primary key (property_id, id),
  constraint rooms_number_unique unique (property_id, number),
  constraint rooms_status_known check (status in ('clean', 'dirty', 'inspected', 'outOfOrder'))
);

create table stays (
  property_id text not null,
  id text not null,
  external_id text,
  state text not null,
  account_id text not null,
  guest_name text not null,
  adults integer not null,
  children integer not null,
  arrival date not null,
  departure date not null,
  room_type text not null,
  room_id text,
  guarantee text not null,
  -- Who owes the stay after check-out, where it is not the guest.
  receivable_account_id text,
  -- What the source said of it and no rule reads: market segment, channel, board.
  details json not null,
  created_on date not null,
  arrived_on date,
  departed_on date,
  cancel_reason text,
  primary key (property_id, id),
  constraint stays_external_unique unique (property_id, external_id),
  constraint stays_account foreign key (property_id, account_id) references accounts (property_id, id),
  constraint stays_room foreign key (property_id, room_id) references rooms (property_id, id),
  constraint stays_receivable_account
    foreign key (property_id, receivable_account_id) references accounts (property_id, id),
  constraint stays_state_known check (state in ('reserved', 'inHouse', 'departed', 'cancelled', 'noShow')),
  constraint stays_guarantee_known check (guarantee in ('none', 'card', 'directBill', 'deposit')),
  constraint stays_dates check (departure >= arrival),
  constraint stays_in_room check (state <> 'inHouse' or room_id is not null)
) with (fillfactor = 80);
create index stays_by_arrival on stays (property_id, state, arrival, id);
create index stays_by_departure on stays (property_id, state, departure, id);
create index stays_by_room on stays (property_id, room_id) where state in ('reserved', 'inHouse');
-- The night audit goes through the stays in house, in the order of their ids.
create index stays_in_house on stays (property_id, id) where state = 'inHouse';
create index stays_by_account on stays (property_id, account_id);

-- The nights of a stay, each with its rate; charge_id once it is posted. The primary key is why a night can be
-- charged only once.
create table stay_nights (
  property_id text not null,
  stay_id text not null,
  service_date date not null,
  rate_minor bigint not null,
  charge_code text not null,
  charge_id text,
  primary key (property_id, stay_id, service_date),
  constraint stay_nights_stay foreign key (property_id, stay_id) references stays (property_id, id),
  constraint stay_nights_charge_unique unique (property_id, charge_id)
) with (fillfactor = 80);

-- Long work that people wait for: what it is, how far it is, and how it ended.
create table jobs (
  property_id text not null,
  id text not null,
  kind text not null,
  -- What it works on: never two jobs of a kind on one subject at once.
  subject text not null,
  input jsonb not null,
  actor_id text not null,
  state text not null,
  phase text not null,
  done integer not null,
  total integer not null,
  -- Somebody has asked it to stop.
  is_cancelled boolean not null default false,
  result jsonb,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (property_id, id),
  constraint jobs_state_known check (state in ('waiting', 'running', 'done', 'refused', 'cancelled', 'failed'))
);
create unique index jobs_one_at_once on jobs (property_id, kind, subject) where state in ('waiting', 'running');
