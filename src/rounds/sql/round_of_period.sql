-- $1 unit, $2 $3 days, $4 scope: a round of all its accounts in exactly this period that was not withdrawn.
SELECT id FROM rounds
WHERE scope_unit_id = $1 AND period_from = $2 AND period_to = $3 AND scope = $4 AND state <> 'withdrawn'
    AND units = '' AND unit_kinds = '' AND platforms = '' AND account_kinds = ''
ORDER BY id LIMIT 1
