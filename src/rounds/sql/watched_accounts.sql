-- On the watch list on the day.
SELECT DISTINCT account_id FROM watch_list_entries
WHERE entered_on <= $1 AND (left_on IS NULL OR left_on > $1) AND (ends_on IS NULL OR ends_on >= $1)
