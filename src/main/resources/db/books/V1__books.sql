-- The journal of every rebuild. Owner: rebuild.
create table run (
  id varchar(64) primary key,
  state varchar(16) not null,
  asked_by varchar(128) not null,
  apps varchar(1024) not null,
  forced boolean not null,
  idempotency_key varchar(256) unique,
  request_hash varchar(64),
  created timestamp(3) with time zone not null,
  started timestamp(3) with time zone,
  finished timestamp(3) with time zone,
  message varchar(4000)
);

create table run_step (
  run_id varchar(64) not null references run (id),
  ordinal int not null,
  app varchar(64) not null,
  kind varchar(32) not null,
  reason varchar(1024) not null,
  state varchar(16) not null,
  started timestamp(3) with time zone,
  finished timestamp(3) with time zone,
  message varchar(4000),
  detail clob,
  primary key (run_id, ordinal)
);

create table run_breach (
  run_id varchar(64) not null references run (id),
  ordinal int not null,
  app varchar(64) not null,
  file varchar(1024) not null,
  line int not null,
  col int not null,
  found varchar(4000) not null,
  expected varchar(4000) not null,
  action varchar(4000) not null,
  primary key (run_id, ordinal)
);

create table run_finding (
  run_id varchar(64) not null references run (id),
  ordinal int not null,
  app varchar(64) not null,
  measure varchar(256) not null,
  rule varchar(64) not null,
  severity varchar(16) not null,
  places int not null,
  sentence varchar(4000) not null,
  primary key (run_id, ordinal)
);

-- Every release that was ever published, and which one is current for its app. Owner: release.
create table release (
  id varchar(128) primary key,
  app varchar(64) not null,
  created timestamp(3) with time zone not null,
  fingerprint varchar(64) not null,
  content_hash varchar(64) not null,
  data_rows int not null,
  hidden int not null,
  bytes bigint not null,
  is_current boolean not null
);

-- What each app in Qlik was last proven to hold. Owner: reload.
create table app_reload (
  app varchar(64) primary key,
  place varchar(2048) not null,
  release_id varchar(128) not null,
  content_hash varchar(64) not null,
  last_reload_time timestamp(3) with time zone not null,
  verified timestamp(3) with time zone not null,
  cells int not null,
  millis bigint not null
);
