-- Where the app was when it was proven, engine and id: another place is another app.
alter table app_reload add column place varchar(2048) default '' not null;
