// Where accounts are filed, read from rulebook/filing_systems/*.yaml and rulebook/filings.yaml: clocks, forms and receipts of each system.
// No system has code of its own.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "filings/domain/filing.hpp"
#include "registry/platforms.hpp"

namespace yanlu::filings {

// A field of the system's own form and where its value comes from.
struct FormField {
    std::string code;
    std::string label;   // as the system's page calls it
    std::string source;  // name in the registry record; empty: typed by hand
    bool is_required = false;
    std::map<std::string, std::string> options = {};  // our value → the system's word
};

struct FilingSystem {
    std::string code;
    std::string zh;
    std::string short_zh;
    std::string kind;  // filing | word
    int order = 0;
    bool is_for_clients_only = false;
    std::string article;
    bool is_checked = false;  // 已核; else shown as 待核
    std::optional<Date> in_force_from = {};
    std::map<std::string, std::vector<FilingClock>, std::less<>> clocks = {};  // by occasion
    bool needs_number = false;
    bool needs_file = false;
    std::string receipt_help = {};
    std::vector<FormField> fields = {};

    bool applies(const registry::Platform& platform, std::string_view occasion, Date effective_on) const;
    const FormField* field(std::string_view code) const;
};

class FilingSystems {
public:
    // Throws RulebookError: an unknown occasion, time unit, source or article, a code that is not the file's name.
    explicit FilingSystems(const Rulebook& rulebook);

    const std::vector<FilingSystem>& all() const { return systems_; }  // in their order
    const FilingSystem* find(std::string_view code) const;
    const FilingSystem* titled(std::string_view zh) const;  // by full or short name
    std::vector<std::string> codes() const;
    // The systems in which an account of that platform must stand before it is 正常.
    std::vector<std::string> required_for(const registry::Platform& platform, Date opened_on) const;
    bool rolls_over_holidays() const { return rolls_over_holidays_; }
    bool freezing_covers_cancellation() const { return freezing_covers_cancellation_; }

private:
    std::vector<FilingSystem> systems_;
    bool rolls_over_holidays_ = false;
    bool freezing_covers_cancellation_ = true;
};

}  // namespace yanlu::filings
