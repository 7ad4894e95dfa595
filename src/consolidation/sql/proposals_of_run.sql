SELECT c.account_id, c.proposal, c.target_account_id, c.reasons
FROM consolidation_cards AS c
WHERE c.run_id = $1 AND c.proposal IN ('rectify', 'merge', 'close')
ORDER BY c.account_id
