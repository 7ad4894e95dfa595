-- The subtree in [$1, $2) moves: the first $3 characters of its paths become $4.
UPDATE unit_nodes SET path = $4 || substr(path, cast($3 AS INTEGER) + 1) WHERE path >= $1 AND path < $2;
