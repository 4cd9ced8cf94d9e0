create table run (id varchar(64) primary key);
