// Values of many rows for an append, with the texts made on the way kept alive until they are written.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/connection.hpp"

namespace yanlu::reconciliation {

class RowValues {
public:
    void add(std::initializer_list<storage::Value> values) { values_.insert(values_.end(), values); }
    std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
    storage::Value day(std::optional<Date> day) {
        return day ? storage::Value(keep(day->iso())) : storage::Value::null(storage::Value::Type::text);
    }
    void append(storage::Connection& database, std::string_view table, std::span<const std::string_view> columns) {
        if (!values_.empty()) database.append_rows(table, columns, values_);
        values_.clear();
        texts_.clear();
    }

private:
    std::deque<std::string> texts_;
    std::vector<storage::Value> values_;
};

}  // namespace yanlu::reconciliation
