-- A million posts of the accounts of api_accounts.sql over two years, every third with a hit, for the benchmark of the list of hits.
INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, digest, title, body, url,
                           hit_count, rulebook_version)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
SELECT 50000000 + i, 1, 10000001 + i * 7919 % 110000, 'post' || i, 1700000000000 + i * 63000, 1700000000000 + i * 63000 + 3600000, 9223372036854775807,
       i % 50 = 0, x'00', '云湾发布第' || i || '条', '今天上午，攻府召开会议，研究部署近期重点工作，对做好下一步工作提出要求。', '', i % 3 = 0, 'bench'
FROM n;
INSERT INTO post_hits (id, post_id, post_version, account_id, published_at, rule, rule_version, kind, article, severity, confidence, field, start_at, end_at,
                       excerpt, suggestion, why, triage, triage_reason, recorded_from)
SELECT post_id + 10000000, post_id, 1, account_id, published_at,
       CASE post_id % 4 WHEN 0 THEN 'typo.official_word' WHEN 1 THEN 'typo.model' WHEN 2 THEN 'advertisement.promotion' ELSE 'personal_data.mobile' END, '1',
       CASE post_id % 4 WHEN 0 THEN 'typo' WHEN 1 THEN 'typo' WHEN 2 THEN 'advertisement' ELSE 'personal_data' END, '',
       CASE post_id % 100 WHEN 0 THEN 'serious' WHEN 1 THEN 'general' ELSE 'hint' END, 90, 'text', 5, 7, '攻府', '政府', '',
       CASE post_id % 30 WHEN 0 THEN 'false_alarm' WHEN 1 THEN 'warning' ELSE 'shown' END, '', recorded_from
FROM post_versions WHERE post_id > 50000000 AND hit_count = 1;
UPDATE id_counter SET next = 70000000;
ANALYZE;
