-- What a job has done, line by line, for people to read while it runs and afterwards.
create table job_lines (
  property_id text not null,
  job_id text not null,
  -- 1, 2, 3 … in the order in which they were written.
  line integer not null,
  recorded_at timestamptz not null,
  phase text not null,
  code text not null,
  facts json not null,
  primary key (property_id, job_id, line),
  constraint job_lines_job foreign key (property_id, job_id) references jobs (property_id, id)
);

-- How far each phase is, in their order: [{ phase, done, total }].
alter table jobs add column phases json not null default '[]';
