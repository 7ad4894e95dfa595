UPDATE monitor_commissions SET state = 'ended', ended_at = $2, ended_reason = $3, version = version + 1 WHERE id = $1
