-- $1 run, $2 account: for sentences; asked for while a card is read, so it is a statement of its own.
SELECT c.name, n.path
FROM consolidation_cards AS c
JOIN unit_nodes AS n ON n.id = c.host_unit_id
WHERE c.run_id = $1 AND c.account_id = $2
