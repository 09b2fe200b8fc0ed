-- Who has left holds nothing any more, and under five members no total tells of discoverable ties: whoever joins or
-- leaves has the company's accounts counted anew.
create function forget_standings() returns trigger language plpgsql as $$
begin
  delete from account_standing where tenant_id = new.tenant_id;
  return null;
end $$;
create trigger member_joined after insert on member for each row execute function forget_standings();
create trigger member_left after update of left_at on member for each row
  when (new.left_at is distinct from old.left_at) execute function forget_standings();
