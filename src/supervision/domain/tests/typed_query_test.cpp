// What passes the first look at a typed query, and what does not.
#include "supervision/domain/typed_query.hpp"

#include <gtest/gtest.h>

#include "supervision/domain/rule.hpp"

namespace yanlu::supervision {
namespace {

std::string fault_of(const char* body) {
    try {
        check_typed_query(body);
        return "";
    } catch (const RuleFault& fault) {
        return fault.code();
    }
}

TEST(TypedQuery, PlainSqlPasses) {
    EXPECT_EQ(fault_of("SELECT a.id AS subject_id -- 说明；随便写\nFROM accounts AS a WHERE a.name LIKE '%；''with%' AND a.id >= $limit"),
              "");
    EXPECT_EQ(fault_of("SELECT 'E' || 'x' FROM a WHERE withdrawn = 1"), "");
}

TEST(TypedQuery, WhatTheEnginesReadDifferentlyIsRefused) {
    EXPECT_EQ(fault_of("SELECT E'\\' FROM a"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT U&'x' FROM a"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT $$x$$"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT a$b$c"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT \"password_hash\" FROM a"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT [password_hash] FROM a"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT `x` FROM a"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT /* /* */ 1 -- */"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT a::bytea"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT a，b FROM a"), "forbidden_sign");
    EXPECT_EQ(fault_of("SELECT 1; SELECT 2"), "semicolon");
    EXPECT_EQ(fault_of("SELECT 'x"), "text_without_end");
    EXPECT_EQ(fault_of("SELECT 1 FROM (WITH x AS (SELECT 1) SELECT 1 FROM x)"), "forbidden_word");
    EXPECT_EQ(fault_of("SELECT id INTO copies FROM a"), "forbidden_word");
    EXPECT_EQ(fault_of("SELECT id FROM a FOR UPDATE"), "forbidden_word");
}

}  // namespace
}  // namespace yanlu::supervision
