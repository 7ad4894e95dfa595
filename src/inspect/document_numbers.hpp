// 文号: their form by GB/T 9704, and whether they fit the title, the issuer and the year, by a dictionary that an office extends.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/form_slip.hpp"

namespace yanlu::inspect {

class DocumentNumbers {
public:
    // Reads every file of rulebook/document_numbers; without the folder only the form is judged. Throws RulebookError.
    explicit DocumentNumbers(const std::filesystem::path& rulebook);
    void find(const Passage& passage, const Signs& signs, FormSlips& out) const;

private:
    struct Cited;  // one number as a text writes it
    struct Known {
        std::string number;  // 国办发〔2018〕123号
        std::string title;
    };
    struct Slip {
        std::string wrong;
        std::string right;
        Words near;
    };
    struct Issuer {
        std::string name;
        Words codes;
        std::map<int, int> last_of_year;  // year → the last number that was given out
    };
    void read(const std::filesystem::path& file);
    void judge(const Passage& passage, Cited cited, FormSlips& out) const;
    bool has_impossible_form(const Passage& passage, const Cited& cited, FormSlips& out) const;
    bool is_mismatch(const Passage& passage, const Cited& cited, FormSlips& out) const;
    const Known* known_by_title(std::string_view title) const;
    const Issuer* issuer_of_title(std::string_view title) const;
    const Issuer* issuer_of_code(std::string_view code) const;
    std::string_view code_before(std::string_view text, std::size_t at) const;

    std::vector<Known> documents_;
    std::vector<Slip> slips_;
    std::vector<Issuer> issuers_;
};

}  // namespace yanlu::inspect
