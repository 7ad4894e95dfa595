-- Open findings at the end of each of the last 30 days. $1, $2 scope; $3 the last day's ordinal.
SELECT d.day,
       (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
        WHERE f.opened_at < (d.ordinal + 1) * 86400000 - 28800000
          AND (f.closed_at IS NULL OR f.closed_at >= (d.ordinal + 1) * 86400000 - 28800000)
          AND n.path >= $1 AND n.path < $2),
       (SELECT count(*) FROM findings AS f JOIN unit_nodes AS n ON n.id = f.host_unit_id
        WHERE f.opened_at < (d.ordinal + 1) * 86400000 - 28800000
          AND (f.closed_at IS NULL OR f.closed_at >= (d.ordinal + 1) * 86400000 - 28800000)
          AND f.due_at < (d.ordinal + 1) * 86400000 - 28800000 AND n.path >= $1 AND n.path < $2)
FROM calendar_days AS d
WHERE d.ordinal > $3 - 30 AND d.ordinal <= $3
ORDER BY d.ordinal
