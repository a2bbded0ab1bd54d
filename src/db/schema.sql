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
  name_folded text not null generated always as (lower(regexp_replace(NORMALIZE(name, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text))) stored,
  email text,
  address json,
  language text,
  version integer not null,
  constraint accounts_pkey PRIMARY KEY (property_id, id),
  constraint accounts_external_unique UNIQUE (property_id, external_id),
  constraint accounts_credit_positive CHECK ((credit_limit_minor >= 0)),
  constraint accounts_kind_known CHECK ((kind = ANY (ARRAY['guest'::text, 'group'::text, 'event'::text, 'house'::text, 'walkIn'::text, 'company'::text, 'receivable'::text]))),
  constraint accounts_status_known CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'closed'::text, 'cancelled'::text])))
);
CREATE INDEX accounts_by_kind ON accounts USING btree (property_id, kind, id);

create table administration (
  only_row boolean not null default true,
  version bigint not null default 1,
  constraint administration_pkey PRIMARY KEY (only_row),
  constraint administration_one_row CHECK (only_row)
);

create table administration_log (
  id text not null,
  action text not null,
  actor_id text not null,
  detail jsonb not null,
  recorded_at timestamp with time zone not null,
  constraint administration_log_pkey PRIMARY KEY (id)
);

create table api_keys (
  id text not null,
  user_id text not null,
  label text not null,
  key_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  created_by text not null,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_hash_unique UNIQUE (key_hash),
  constraint api_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX api_keys_by_user ON api_keys USING btree (user_id);

create table balances (
  property_id text not null,
  ledger text not null,
  id text not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  constraint balances_pkey PRIMARY KEY (property_id, ledger, id),
  constraint balances_credit_positive CHECK ((credit_minor >= 0)),
  constraint balances_debit_positive CHECK ((debit_minor >= 0))
);

create table books (
  property_id text not null,
  business_date date not null,
  reference_version bigint not null default 1,
  event_count bigint not null default 0,
  constraint books_pkey PRIMARY KEY (property_id),
  constraint books_property_id_fkey FOREIGN KEY (property_id) REFERENCES properties(id)
);

create table charge_codes (
  property_id text not null,
  id text not null,
  name text not null,
  group_id text not null,
  price_minor bigint,
  taxes json not null,
  is_active boolean not null,
  constraint charge_codes_pkey PRIMARY KEY (property_id, id)
);

create table charges (
  property_id text not null,
  id text not null,
  folio_id text not null,
  parent_id text,
  kind text not null,
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
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  posting_id text,
  ended_on date,
  end_reason text,
  origin_folio_id text not null,
  moved_from_id text,
  state text not null,
  ended_by text,
  source text,
  source_id text,
  discount_of_id text,
  folio_discount_id text,
  terms json,
  note text,
  version integer not null,
  constraint charges_pkey PRIMARY KEY (property_id, id),
  constraint charges_dependant CHECK (((kind = ANY (ARRAY['tax'::text, 'fee'::text])) = (parent_id IS NOT NULL))),
  constraint charges_discount_of CHECK ((num_nonnulls(discount_of_id, folio_discount_id) = ((kind = 'discount'::text))::integer)),
  constraint charges_ended_whole CHECK (
CASE
    WHEN (state = 'posted'::text) THEN (num_nonnulls(ended_on, ended_by, end_reason) = 0)
    ELSE ((ended_on IS NOT NULL) AND (ended_by IS NOT NULL) AND ((state = 'voided'::text) <= (end_reason IS NOT NULL)))
END),
  constraint charges_kind_known CHECK ((kind = ANY (ARRAY['item'::text, 'tax'::text, 'fee'::text, 'discount'::text, 'advance'::text]))),
  constraint charges_posted CHECK (((amount_minor = 0) = (posting_id IS NULL))),
  constraint charges_source_known CHECK ((source = ANY (ARRAY['edit'::text, 'split'::text, 'reopen'::text, 'duplicate'::text, 'quantityCorrection'::text, 'priceCorrection'::text, 'advance'::text]))),
  constraint charges_source_whole CHECK (((source IS NULL) = (source_id IS NULL))),
  constraint charges_state_known CHECK ((state = ANY (ARRAY['posted'::text, 'voided'::text, 'edited'::text, 'split'::text, 'recomputed'::text]))),
  constraint charges_terms_whole CHECK (((terms IS NULL) = (kind = ANY (ARRAY['tax'::text, 'fee'::text]))))
);
CREATE INDEX charges_by_discounted ON charges USING btree (property_id, discount_of_id) WHERE (discount_of_id IS NOT NULL);
CREATE INDEX charges_by_folio ON charges USING btree (property_id, folio_id, id);
CREATE INDEX charges_by_parent ON charges USING btree (property_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX charges_by_source ON charges USING btree (property_id, source_id) WHERE (source_id IS NOT NULL);

create table day_ledgers (
  property_id text not null,
  business_date date not null,
  ledger text not null,
  opening_minor bigint not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  closing_minor bigint not null,
  constraint day_ledgers_pkey PRIMARY KEY (property_id, business_date, ledger),
  constraint day_ledgers_roll CHECK ((closing_minor = ((opening_minor + debit_minor) - credit_minor))),
  constraint day_ledgers_day FOREIGN KEY (property_id, business_date) REFERENCES days(property_id, business_date)
);

create table days (
  property_id text not null,
  business_date date not null,
  closed_at timestamp with time zone not null,
  closed_by text not null,
  posting_count bigint,
  previous_digest text,
  digest text,
  sealed_at timestamp with time zone,
  constraint days_pkey PRIMARY KEY (property_id, business_date),
  constraint days_sealed_whole CHECK ((num_nulls(posting_count, previous_digest, digest, sealed_at) = ANY (ARRAY[0, 4])))
);

create table devices (
  token_hash bytea not null,
  user_id text not null,
  failed integer not null default 0,
  locked_until timestamp with time zone,
  last_used_at timestamp with time zone not null,
  constraint devices_pkey PRIMARY KEY (token_hash, user_id),
  constraint devices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX devices_by_use ON devices USING btree (last_used_at);
CREATE INDEX devices_by_user ON devices USING btree (user_id);

create table discounts (
  property_id text not null,
  id text not null,
  name text not null,
  rate_percent numeric not null,
  groups json not null,
  is_active boolean not null,
  constraint discounts_pkey PRIMARY KEY (property_id, id),
  constraint discounts_rate CHECK (((rate_percent > (0)::numeric) AND (rate_percent <= (100)::numeric)))
);

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
  constraint document_types_pkey PRIMARY KEY (property_id, id)
);

create table documents (
  property_id text not null,
  id text not null,
  folio_id text not null,
  type_id text not null,
  form text not null,
  name text not null,
  series text not null,
  number bigint not null,
  prefix text not null,
  state text not null,
  corrects_id text,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  issued_by text not null,
  language text not null,
  total_minor bigint not null,
  party json not null,
  version integer not null,
  content json,
  voided_on date,
  void_reason text,
  constraint documents_pkey PRIMARY KEY (property_id, id),
  constraint documents_number_unique UNIQUE (property_id, series, number),
  constraint documents_corrects_whole CHECK (((form ~~ '%Correction'::text) = (corrects_id IS NOT NULL))),
  constraint documents_form_known CHECK ((form = ANY (ARRAY['positive'::text, 'negative'::text, 'positiveCorrection'::text, 'negativeCorrection'::text]))),
  constraint documents_state_known CHECK ((state = ANY (ARRAY['issued'::text, 'voided'::text]))),
  constraint documents_voided_whole CHECK (((state = 'voided'::text) = ((voided_on IS NOT NULL) AND (void_reason IS NOT NULL)))),
  constraint documents_corrects FOREIGN KEY (property_id, corrects_id) REFERENCES documents(property_id, id),
  constraint documents_folio FOREIGN KEY (property_id, folio_id) REFERENCES folios(property_id, id)
);
CREATE INDEX documents_by_corrected ON documents USING btree (property_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX documents_by_day ON documents USING btree (property_id, issued_on, id);
CREATE INDEX documents_by_folio ON documents USING btree (property_id, folio_id);

create table folio_discounts (
  property_id text not null,
  id text not null,
  folio_id text not null,
  discount_id text not null,
  name text not null,
  rate_percent numeric not null,
  groups json not null,
  given_on date not null,
  given_by text not null,
  ended_on date,
  ended_by text,
  constraint folio_discounts_pkey PRIMARY KEY (property_id, id),
  constraint folio_discounts_ended_whole CHECK (((ended_on IS NULL) = (ended_by IS NULL))),
  constraint folio_discounts_folio FOREIGN KEY (property_id, folio_id) REFERENCES folios(property_id, id)
);
CREATE INDEX folio_discounts_by_folio ON folio_discounts USING btree (property_id, folio_id);

create table folios (
  property_id text not null,
  id text not null,
  account_id text not null,
  number integer not null,
  kind text not null,
  state text not null,
  billing_name text,
  billing_tax_id text,
  receivable_account_id text,
  opened_on date not null,
  opened_at timestamp with time zone not null,
  closed_on date,
  closed_at timestamp with time zone,
  due_on date,
  has_discounts boolean not null default false,
  lock_note text,
  corrects_id text,
  source_id text,
  billing_account_id text,
  billing_email text,
  billing_address json,
  document_id text,
  closing_posting_id text,
  voided_on date,
  void_reason text,
  version integer not null,
  constraint folios_pkey PRIMARY KEY (property_id, id),
  constraint folios_number_unique UNIQUE (property_id, account_id, number),
  constraint folios_closed_whole CHECK (((state = ANY (ARRAY['settled'::text, 'onAccount'::text])) <= ((closed_at IS NOT NULL) AND (document_id IS NOT NULL)))),
  constraint folios_corrects_whole CHECK (((kind = 'correction'::text) = (corrects_id IS NOT NULL))),
  constraint folios_kind_known CHECK ((kind = ANY (ARRAY['standard'::text, 'deposit'::text, 'advance'::text, 'correction'::text]))),
  constraint folios_lock_noted CHECK (((state = 'locked'::text) <= (lock_note IS NOT NULL))),
  constraint folios_on_account_owed CHECK (
CASE state
    WHEN 'onAccount'::text THEN (receivable_account_id IS NOT NULL)
    WHEN 'voided'::text THEN true
    ELSE (receivable_account_id IS NULL)
END),
  constraint folios_state_known CHECK ((state = ANY (ARRAY['open'::text, 'locked'::text, 'settled'::text, 'onAccount'::text, 'voided'::text]))),
  constraint folios_voided_whole CHECK (((state = 'voided'::text) = ((voided_on IS NOT NULL) AND (void_reason IS NOT NULL)))),
  constraint folios_account FOREIGN KEY (property_id, account_id) REFERENCES accounts(property_id, id),
  constraint folios_billing_account FOREIGN KEY (property_id, billing_account_id) REFERENCES accounts(property_id, id),
  constraint folios_corrects FOREIGN KEY (property_id, corrects_id) REFERENCES folios(property_id, id),
  constraint folios_document FOREIGN KEY (property_id, document_id) REFERENCES documents(property_id, id),
  constraint folios_receivable_account FOREIGN KEY (property_id, receivable_account_id) REFERENCES accounts(property_id, id),
  constraint folios_source FOREIGN KEY (property_id, source_id) REFERENCES folios(property_id, id)
);
CREATE INDEX folios_by_corrected ON folios USING btree (property_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX folios_by_receivable ON folios USING btree (property_id, receivable_account_id, id) WHERE (receivable_account_id IS NOT NULL);
CREATE INDEX folios_unclosed ON folios USING btree (property_id, account_id) WHERE (state = ANY (ARRAY['open'::text, 'locked'::text]));

create table job_lines (
  property_id text not null,
  job_id text not null,
  line integer not null,
  recorded_at timestamp with time zone not null,
  phase text not null,
  code text not null,
  facts json not null,
  constraint job_lines_pkey PRIMARY KEY (property_id, job_id, line),
  constraint job_lines_job FOREIGN KEY (property_id, job_id) REFERENCES jobs(property_id, id)
);

create table jobs (
  property_id text not null,
  id text not null,
  kind text not null,
  subject text not null,
  input jsonb not null,
  actor_id text not null,
  state text not null,
  phase text not null,
  done integer not null,
  total integer not null,
  is_cancelled boolean not null default false,
  result jsonb,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  phases json not null default '[]'::json,
  constraint jobs_pkey PRIMARY KEY (property_id, id),
  constraint jobs_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'refused'::text, 'cancelled'::text, 'failed'::text])))
);
CREATE UNIQUE INDEX jobs_one_at_once ON jobs USING btree (property_id, kind, subject) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));

create table migrations (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (number)
);

create table number_series (
  property_id text not null,
  id text not null,
  prefix text not null,
  next_number bigint not null,
  constraint number_series_pkey PRIMARY KEY (property_id, id)
);

create table operations (
  property_id text not null,
  id text not null,
  name text not null,
  actor_id text not null,
  key_id text,
  input json not null,
  answer json not null,
  business_date date not null,
  recorded_at timestamp with time zone not null,
  constraint operations_pkey PRIMARY KEY (property_id, id)
);
CREATE INDEX operations_by_time ON operations USING btree (property_id, recorded_at, id);

create table outbox (
  property_id text not null,
  sequence bigint not null,
  operation_id text not null,
  event text not null,
  subject_id text not null,
  recorded_at timestamp with time zone not null,
  folio_id text,
  constraint outbox_pkey PRIMARY KEY (property_id, sequence)
);
CREATE INDEX outbox_by_folio ON outbox USING btree (property_id, folio_id, sequence) WHERE (folio_id IS NOT NULL);

create table payment_methods (
  property_id text not null,
  id text not null,
  name text not null,
  ledger text not null,
  ledger_id text not null,
  is_active boolean not null,
  currency text,
  constraint payment_methods_pkey PRIMARY KEY (property_id, id),
  constraint payment_methods_ledger_known CHECK ((ledger = ANY (ARRAY['drawer'::text, 'bank'::text, 'card'::text])))
);

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
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  posting_ids json not null,
  ended_on date,
  end_reason text,
  origin_folio_id text not null,
  moved_from_id text,
  state text not null,
  ended_by text,
  refunds_id text,
  constraint payments_pkey PRIMARY KEY (property_id, id),
  constraint payments_ended_whole CHECK ((num_nonnulls(ended_on, ended_by, end_reason) =
CASE
    WHEN (state = 'posted'::text) THEN 0
    ELSE 3
END)),
  constraint payments_not_zero CHECK ((amount_minor <> 0)),
  constraint payments_state_known CHECK ((state = ANY (ARRAY['posted'::text, 'voided'::text]))),
  constraint payments_folio FOREIGN KEY (property_id, folio_id) REFERENCES folios(property_id, id),
  constraint payments_refunds FOREIGN KEY (property_id, refunds_id) REFERENCES payments(property_id, id),
  constraint payments_shift FOREIGN KEY (property_id, shift_id) REFERENCES shifts(property_id, id)
);
CREATE INDEX payments_by_authorization ON payments USING btree (property_id, ((card ->> 'authorization'::text))) WHERE (card IS NOT NULL);
CREATE INDEX payments_by_folio ON payments USING btree (property_id, folio_id, id);
CREATE INDEX payments_by_nsu ON payments USING btree (property_id, ((card ->> 'nsu'::text))) WHERE (card IS NOT NULL);
CREATE INDEX payments_by_rate ON payments USING btree (property_id, currency, id) WHERE (exchange_rate IS NOT NULL);
CREATE INDEX payments_by_refunded ON payments USING btree (property_id, refunds_id) WHERE (refunds_id IS NOT NULL);
CREATE INDEX payments_by_shift ON payments USING btree (property_id, shift_id);

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
  recorded_at timestamp with time zone not null,
  constraint postings_pkey PRIMARY KEY (property_id, business_date, id),
  constraint postings_amount_positive CHECK ((amount_minor > 0)),
  constraint postings_sides_differ CHECK (((debit_ledger <> credit_ledger) OR (debit_id <> credit_id)))
);
CREATE INDEX postings_on_account ON postings USING btree (property_id, line_id) WHERE (kind = 'onAccount'::text);
CREATE UNIQUE INDEX postings_reversed_once ON postings USING btree (property_id, reverses_id) WHERE (reverses_id IS NOT NULL);

create table properties (
  id text not null,
  name text not null,
  currency text not null,
  time_zone text not null,
  parameters jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  tax_id text,
  address json,
  constraint properties_pkey PRIMARY KEY (id),
  constraint properties_currency_iso CHECK ((currency ~ '^[A-Z]{3}$'::text))
);

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
  recorded_at timestamp with time zone not null,
  constraint refusals_pkey PRIMARY KEY (property_id, id)
);
CREATE INDEX refusals_by_time ON refusals USING btree (property_id, recorded_at, id);

create table roles (
  id text not null,
  name text not null,
  rights text[] not null,
  all_rights boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint roles_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX roles_name_unique ON roles USING btree (lower(name));

create table rooms (
  property_id text not null,
  id text not null,
  number text not null,
  type text not null,
  status text not null,
  constraint rooms_pkey PRIMARY KEY (property_id, id),
  constraint rooms_number_unique UNIQUE (property_id, number),
  constraint rooms_status_known CHECK ((status = ANY (ARRAY['clean'::text, 'dirty'::text, 'inspected'::text, 'outOfOrder'::text])))
);

create table sessions (
  id text not null,
  user_id text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  user_agent text,
  address text,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_unique UNIQUE (token_hash),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);
CREATE INDEX sessions_by_expiry ON sessions USING btree (expires_at);
CREATE INDEX sessions_by_user ON sessions USING btree (user_id);

create table shifts (
  property_id text not null,
  id text not null,
  user_id text not null,
  state text not null,
  opened_on date not null,
  opened_at timestamp with time zone not null,
  closed_on date,
  closed_at timestamp with time zone,
  constraint shifts_pkey PRIMARY KEY (property_id, id),
  constraint shifts_closed_whole CHECK (((state = 'closed'::text) = ((closed_at IS NOT NULL) AND (closed_on IS NOT NULL)))),
  constraint shifts_state_known CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE UNIQUE INDEX shifts_one_open ON shifts USING btree (property_id, user_id) WHERE (state = 'open'::text);

create table sign_in_tries (
  login text not null,
  failed integer not null,
  locked_until timestamp with time zone,
  last_tried_at timestamp with time zone not null,
  constraint sign_in_tries_pkey PRIMARY KEY (login)
);
CREATE INDEX sign_in_tries_by_time ON sign_in_tries USING btree (last_tried_at);

create table stay_nights (
  property_id text not null,
  stay_id text not null,
  service_date date not null,
  rate_minor bigint not null,
  charge_code text not null,
  charge_id text,
  constraint stay_nights_pkey PRIMARY KEY (property_id, stay_id, service_date),
  constraint stay_nights_charge_unique UNIQUE (property_id, charge_id),
  constraint stay_nights_stay FOREIGN KEY (property_id, stay_id) REFERENCES stays(property_id, id)
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
  receivable_account_id text,
  details json not null,
  created_on date not null,
  arrived_on date,
  departed_on date,
  cancel_reason text,
  guest_name_folded text not null generated always as (lower(regexp_replace(NORMALIZE(guest_name, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text))) stored,
  constraint stays_pkey PRIMARY KEY (property_id, id),
  constraint stays_external_unique UNIQUE (property_id, external_id),
  constraint stays_dates CHECK ((departure >= arrival)),
  constraint stays_guarantee_known CHECK ((guarantee = ANY (ARRAY['none'::text, 'card'::text, 'directBill'::text, 'deposit'::text]))),
  constraint stays_in_room CHECK (((state <> 'inHouse'::text) OR (room_id IS NOT NULL))),
  constraint stays_state_known CHECK ((state = ANY (ARRAY['reserved'::text, 'inHouse'::text, 'departed'::text, 'cancelled'::text, 'noShow'::text]))),
  constraint stays_account FOREIGN KEY (property_id, account_id) REFERENCES accounts(property_id, id),
  constraint stays_receivable_account FOREIGN KEY (property_id, receivable_account_id) REFERENCES accounts(property_id, id),
  constraint stays_room FOREIGN KEY (property_id, room_id) REFERENCES rooms(property_id, id)
);
CREATE INDEX stays_by_account ON stays USING btree (property_id, account_id);
CREATE INDEX stays_by_arrival ON stays USING btree (property_id, state, arrival, id);
CREATE INDEX stays_by_day ON stays USING btree (property_id, arrival, id);
CREATE INDEX stays_by_departure ON stays USING btree (property_id, state, departure, id);
CREATE INDEX stays_by_room ON stays USING btree (property_id, room_id) WHERE (state = ANY (ARRAY['reserved'::text, 'inHouse'::text]));
CREATE INDEX stays_departed ON stays USING btree (property_id, departed_on) WHERE (state = 'departed'::text);
CREATE INDEX stays_in_house ON stays USING btree (property_id, id) WHERE (state = 'inHouse'::text);

create table taxes (
  property_id text not null,
  id text not null,
  name text not null,
  ledger text not null,
  is_included boolean not null,
  rate_percent numeric,
  amount_minor bigint,
  is_active boolean not null,
  constraint taxes_pkey PRIMARY KEY (property_id, id),
  constraint taxes_ledger_known CHECK ((ledger = ANY (ARRAY['tax'::text, 'fee'::text]))),
  constraint taxes_not_negative CHECK (((COALESCE(rate_percent, (0)::numeric) >= (0)::numeric) AND (COALESCE(amount_minor, (0)::bigint) >= 0))),
  constraint taxes_rate_or_amount CHECK ((num_nonnulls(rate_percent, amount_minor) = 1))
);

create table user_roles (
  property_id text not null,
  user_id text not null,
  role_id text not null,
  max_refund_minor bigint,
  max_void_minor bigint,
  max_discount_percent numeric,
  constraint user_roles_pkey PRIMARY KEY (property_id, user_id, role_id),
  constraint user_roles_discount_percent CHECK (((max_discount_percent >= (0)::numeric) AND (max_discount_percent <= (100)::numeric))),
  constraint user_roles_property_id_fkey FOREIGN KEY (property_id) REFERENCES properties(id),
  constraint user_roles_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id),
  constraint user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table user_settings (
  user_id text not null,
  name text not null,
  value json not null,
  constraint user_settings_pkey PRIMARY KEY (user_id, name),
  constraint user_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
);

create table users (
  id text not null,
  name text not null,
  kind text not null,
  active boolean not null default true,
  created_at timestamp with time zone not null,
  login text,
  password_hash text,
  password_changed_at timestamp with time zone,
  must_change_password boolean not null default false,
  last_signed_in_at timestamp with time zone,
  created_by text not null,
  password_set_by text,
  constraint users_pkey PRIMARY KEY (id),
  constraint users_login_unique UNIQUE (login),
  constraint users_name_unique UNIQUE (name),
  constraint users_kind_known CHECK ((kind = ANY (ARRAY['person'::text, 'integration'::text, 'system'::text]))),
  constraint users_login_lower CHECK ((login = lower(login))),
  constraint users_login_of_person CHECK (((login IS NULL) OR (kind = 'person'::text))),
  constraint users_password_chosen CHECK (((NOT must_change_password) OR (password_set_by IS NOT NULL))),
  constraint users_password_dated CHECK (((password_hash IS NULL) = (password_changed_at IS NULL))),
  constraint users_password_of_login CHECK (((password_hash IS NULL) OR (login IS NOT NULL)))
);

create table versions (
  property_id text not null,
  subject_id text not null,
  version integer not null,
  was json not null,
  operation_id text not null,
  recorded_by text not null,
  business_date date not null,
  recorded_at timestamp with time zone not null,
  constraint versions_pkey PRIMARY KEY (property_id, subject_id, version)
);
