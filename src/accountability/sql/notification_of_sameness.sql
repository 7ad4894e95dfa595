SELECT n.id
FROM notifications AS n
WHERE n.sameness = $1
