// rulebook/problem_codes.yaml: what the monitor may report, what a report needs, why the office may not take it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "documents/qr.hpp"
#include "flow/domain/deadline.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::monitor_reports {

struct ProblemCode {
    std::string code;
    std::string zh;
    std::string article;
    supervision::Severity severity = supervision::Severity::general;
    bool is_fast = false;
    bool needs_picture = false;
    bool needs_link = false;
    bool is_per_post = false;            // else one problem an account
    bool is_about_unregistered = false;  // an account that the registry does not have
    bool is_in_use = true;
    std::string rule;  // of rulebook/rules, or an item of rulebook/manual_items.yaml
    std::string item;  // for a post that is not on record: the manual item in the rule's stead

    std::string title() const { return code + " " + zh; }
};

struct RejectReason {
    std::string code;
    std::string zh;
    bool is_fault = false;  // counts against the monitor's accuracy
};

class ProblemCodes {
public:
    explicit ProblemCodes(const Rulebook& rulebook);  // RulebookError on an entry that will not do

    const std::vector<ProblemCode>& all() const { return codes_; }
    const ProblemCode* find(std::string_view code) const;
    const std::vector<RejectReason>& reject_reasons() const { return reasons_; }
    const RejectReason* reason(std::string_view code) const;

    flow::TimeLimit late;
    flow::TimeLimit late_fast;
    std::size_t most_rows = 0;
    std::size_t most_in_batch = 0;
    std::size_t most_pictures = 0;
    documents::PictureLimits picture_limits;
    std::string unauthorised_rule;
    std::string omitted_rule;

private:
    void read_reasons(const std::filesystem::path& file, const YAML::Node& node);
    void read_limits(const std::filesystem::path& file, const YAML::Node& node);

    std::vector<ProblemCode> codes_;
    std::vector<RejectReason> reasons_;
};

}  // namespace yanlu::monitor_reports
