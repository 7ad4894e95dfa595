// Indicator sets: those of the rule book (rulebook/indicators), and those that an office brought in itself, in force once a second person
// has released them. A set is its text; whoever computes by it keeps the text.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "assessment/domain/read_set.hpp"
#include "base/json.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::assessment {

using SetVersionId = Id<struct IndicatorSetVersionTag>;

// A text with those that it extends: all that a replay needs.
struct SetText {
    std::string id;
    std::int64_t version = 0;  // 0: the rule book's
    std::string body;
    std::map<std::string, std::string> bases = {};  // by id
    std::string digest() const;
};

// The rule book's sets; a faulty one stops the start, as every fault of the rule book does.
class RulebookSets {
public:
    explicit RulebookSets(const Rulebook& rulebook);
    const std::map<std::string, std::string>& texts() const { return texts_; }  // by id

private:
    std::map<std::string, std::string> texts_;
};

// The set of that id as in force at `known`; the rule book's where the office has released none. assessment.no_such_set.
Result<SetText> set_in_force(Context& context, const std::string& id, Instant known);
Result<SetText> set_of_version(Context& context, const std::string& id, std::int64_t version);
// The set of a text that was checked before. Throws std::logic_error if it is faulty now.
IndicatorSet parsed(const Rulebook& rulebook, const SetText& text);

// Use cases. A set is shown as {id, title, …, indicators, classes, faults, versions}.
Result<Json> list_sets(Context&, const organisation::Caller&);
Result<Json> show_set(Context&, const organisation::Caller&, const std::string& id, std::optional<std::int64_t> version);
Result<Json> check_set_text(Context&, const organisation::Caller&, const std::string& text);
Result<Json> propose_set(Context&, const organisation::Caller&, const std::string& text);
Result<Json> decide_set(Context&, const organisation::Caller&, const std::string& id, std::int64_t version, bool is_released,
                        const std::string& reason);

}  // namespace yanlu::assessment
