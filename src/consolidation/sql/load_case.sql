SELECT c.id, c.run_id, c.account_id, c.proposal, c.measure, c.target_account_id, c.reasons, c.state, c.decision_reason, c.decided_by, c.plan,
       c.notice_text, c.due_on, c.notice_link, c.noticed_on, c.removal_evidence, c.removed_on, c.result, c.due_at, c.opened_at, c.version, c.closed_at
FROM consolidation_cases AS c
WHERE c.id = $1
