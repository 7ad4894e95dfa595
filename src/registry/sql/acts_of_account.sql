SELECT a.event, a.from_state, a.to_state, a.effective_on, a.until_on, a.followers, a.decision, a.reason, a.notice_url, a.replacement, a.outcome, a.evidence_id,
    a.person_id, a.unit_id, a.recorded_at, a.id
FROM account_acts AS a
WHERE a.account_id = $1
ORDER BY a.id
