// Opens a fresh, migrated database on each engine for a test: SQLite in memory, and PostgreSQL where YANLU_TEST_POSTGRES names one.
#pragma once

#include <atomic>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/clock.hpp"
#include "storage/connection.hpp"
#include "storage/migrations.hpp"

namespace yanlu::storage::testing {

// "sqlite" always; "postgresql" when the environment names a server. YANLU_REQUIRE_POSTGRES=1 makes its absence a failure.
inline std::vector<std::string> engines() {
    std::vector<std::string> names{"sqlite"};
    const char* url = std::getenv("YANLU_TEST_POSTGRES");
    const char* required = std::getenv("YANLU_REQUIRE_POSTGRES");
    if ((url && *url) || (required && *required == '1')) names.emplace_back("postgresql");
    return names;
}

// A database of its own: in memory, or a schema of its own that is dropped with the object.
class Database {
public:
    explicit Database(const std::string& engine, bool is_migrated = true) {
        if (engine == "sqlite")
            connection_ = open(":memory:");
        else
            open_schema();
        if (is_migrated) migrate(*connection_, SystemClock());
    }
    ~Database() {
        if (!schema_.empty()) connection_->run_script("DROP SCHEMA " + schema_ + " CASCADE");
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    Connection& operator*() { return *connection_; }
    Connection* operator->() { return connection_.get(); }

private:
    void open_schema() {
        static std::atomic<int> count{0};
        const char* url = std::getenv("YANLU_TEST_POSTGRES");
        if (!url) throw std::runtime_error("YANLU_REQUIRE_POSTGRES is set, but YANLU_TEST_POSTGRES names no server");
        connection_ = open(url);
        schema_ = "test_" + std::to_string(getpid()) + "_" + std::to_string(count++);
        connection_->run_script("CREATE SCHEMA " + schema_ + "; SET search_path = " + schema_ + "; SET synchronous_commit = off");
    }
    std::unique_ptr<Connection> connection_;
    std::string schema_;
};

// Base of a suite that runs once on each engine: TEST_P(…), INSTANTIATE with YANLU_ON_BOTH_ENGINES(Suite).
class OnBothEngines : public ::testing::TestWithParam<std::string> {
protected:
    Database database{GetParam()};
};

}  // namespace yanlu::storage::testing

#define YANLU_ON_BOTH_ENGINES(Suite)                                                                    \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite, ::testing::ValuesIn(::yanlu::storage::testing::engines()), \
                             [](const auto& engine) { return engine.param; })
