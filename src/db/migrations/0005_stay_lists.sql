-- All stays are listed by arrival, page after page: without these each page sorts, or reads, every stay that there ever was.
create index stays_by_day on stays (property_id, arrival, id);
-- Who left on a day: few, however many left before.
create index stays_departed on stays (property_id, departed_on) where state = 'departed';
