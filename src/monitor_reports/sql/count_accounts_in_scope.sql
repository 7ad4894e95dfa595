SELECT count(*)
-- include: chosen_accounts_in_scope
