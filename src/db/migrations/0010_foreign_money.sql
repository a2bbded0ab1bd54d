-- The one currency that a method takes: dollars in notes. Null takes any, with its rate.
alter table payment_methods add column currency text;
-- The last rate of each currency: few payments have one.
create index payments_by_rate on payments (property_id, currency, id) where exchange_rate is not null;
