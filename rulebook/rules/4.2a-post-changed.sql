-- id: 4.2a-post-changed
-- title: 发布后较久又被修改
-- article: 152-2021.4.2
-- severity: hint
-- subject: post
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "「{account}」发布的《{post}》在发布 {days} 天后被修改"
-- advice: 请核实是否由本单位修改；不是的，按账号被攻击、内容被篡改处置
-- parameters:
--   - {name: min_days, title: 发布后的天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 3, source: 系统默认}]}
--   - {name: shown_days, title: 提示保留天数, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 14, source: 系统默认}]}
-- evidence: {days: 发布后天数}
-- examples:
--   violates: 发布一个月的通知，文字被改动
--   complies: 发布当天更正错字；问题整改时修改
--
-- A change that mends what the inspection had found is what was asked for. A hint is shown for some days: nobody can undo a change.
SELECT c.post_id AS subject_id, CAST(c.version AS TEXT) AS key, (c.changed_at - c.published_at) / 86400000 AS evidence_days
FROM post_changes AS c
WHERE c.changed_at >= $as_of_end - $shown_days * 86400000 AND (c.changed_at - c.published_at) / 86400000 >= $min_days
  AND NOT EXISTS (SELECT 1 FROM earlier_hits AS h WHERE h.post_id = c.post_id AND h.post_version < c.version)
