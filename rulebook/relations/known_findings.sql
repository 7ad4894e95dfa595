-- about: 问题：截至当日、截至所知时点已检出的问题；first_day 为首次检出日、due_day 为整改期限最后一天（日序数）；unit_id 为派发到的单位（未派发的为主办单位）；signed_at、answered_at、returned_at 为截至当日签收、最近一次反馈、最近一次退回重改的时刻；is_closed 为 1 即截至当日已办结，is_false_alarm 为 1 即认定不属实
-- account: account_id
-- The steps are read from the ledger, so that a past day sees those taken by then. A due day is the one in force now, extensions included.
SELECT f.id, f.rule, f.severity, f.subject_kind, f.account_id, f.host_unit_id, coalesce(f.holder_unit_id, f.host_unit_id) AS unit_id, f.title,
       f.first_day AS first_on, o.ordinal AS first_day, f.dispatched_at, (f.dispatched_at + 28800000) / 86400000 AS dispatched_day,
       (f.rectify_due_at - 1 + 28800000) / 86400000 AS due_day, f.clock_stopped_at,
       (SELECT min(e.recorded_at) FROM ledger_entries AS e
        WHERE e.subject_kind = 'finding' AND e.subject_id = f.id AND e.verb IN ('supervision.sign_for_finding', 'supervision.sign_for_lapsed')
          AND e.recorded_at >= f.dispatched_at AND e.recorded_at < $as_of_end AND e.recorded_at <= $known_as_of) AS signed_at,
       (SELECT max(e.recorded_at) FROM ledger_entries AS e
        WHERE e.subject_kind = 'finding' AND e.subject_id = f.id AND e.verb = 'supervision.answer_finding'
          AND e.recorded_at < $as_of_end AND e.recorded_at <= $known_as_of) AS answered_at,
       (SELECT max(e.recorded_at) FROM ledger_entries AS e
        WHERE e.subject_kind = 'finding' AND e.subject_id = f.id AND e.verb = 'supervision.return_rework'
          AND e.recorded_at < $as_of_end AND e.recorded_at <= $known_as_of) AS returned_at,
       CASE WHEN f.closed_at < $as_of_end AND f.closed_at <= $known_as_of THEN 1 ELSE 0 END AS is_closed,
       CASE WHEN f.triage = 'false_alarm' THEN 1 ELSE 0 END AS is_false_alarm
FROM findings AS f
LEFT JOIN calendar_days AS o ON o.day = f.first_day
WHERE f.opened_at < $as_of_end AND f.opened_at <= $known_as_of
