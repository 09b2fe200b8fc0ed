-- The log of looks is its owner's: of whoever they remove no name stays in it.
create policy look_forget on look for delete to app using (owner_id = (select current_member()));
grant delete on look to app;
