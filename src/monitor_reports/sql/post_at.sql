-- $1 account, $2 address as it is compared: with https, without www.
SELECT post_id FROM post_versions
WHERE account_id = $1 AND replace(replace(url, 'http://', 'https://'), 'https://www.', 'https://') = replace($2, 'https://www.', 'https://')
ORDER BY post_id LIMIT 1
