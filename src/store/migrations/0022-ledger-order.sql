-- The order in which rows came into the ledger, which never changes: lists are read page by page along it while rows arrive and dates are corrected.
alter table fact add column entered int not null default 0;
update fact set entered = o.n from (select id, row_number() over (order by announced_at, id) as n from fact) o where o.id = fact.id;
create index fact_entered on fact (entered);
