-- Every reload, and each state that it went through. Owner: reload.
create table reload (
  id varchar(160) primary key,
  app varchar(64) not null,
  release_id varchar(128) not null,
  way varchar(16) not null,
  engine varchar(1024) not null,
  asked timestamp(3) with time zone not null,
  ended timestamp(3) with time zone,
  state varchar(16) not null,
  message varchar(4000)
);

create index reload_by_app on reload (app, asked);

create table reload_transition (
  reload_id varchar(160) not null references reload (id),
  ordinal int not null,
  reached timestamp(3) with time zone not null,
  state varchar(16) not null,
  said varchar(4000) not null,
  primary key (reload_id, ordinal)
);
