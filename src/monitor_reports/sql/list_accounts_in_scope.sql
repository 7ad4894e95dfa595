-- $3 behind which id, $4 limit.
SELECT i.id, a.name, i.platform, i.platform_account_id, a.link, a.kind, a.state, u.unit_id, u.name, u.short_name, u.kind
-- include: chosen_accounts_in_scope
  AND i.id > $3
ORDER BY i.id LIMIT $4
