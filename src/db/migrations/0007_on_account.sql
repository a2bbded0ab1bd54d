-- What an AR account took over when a folio was closed: no line of the folio holds it, its posting does.
create index postings_on_account on postings (property_id, line_id) where kind = 'onAccount';
-- The bills of one AR account, page after page, among all the folios that there ever were.
create index folios_by_receivable on folios (property_id, receivable_account_id, id)
  where receivable_account_id is not null;
