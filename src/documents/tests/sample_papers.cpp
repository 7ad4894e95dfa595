// Papers of the fictional city 云湾市.
#include "sample_papers.hpp"

namespace yanlu::documents {
namespace {

PaperCell label(std::string text, int columns = 1, int rows = 1) { return {std::move(text), true, columns, rows}; }
PaperCell value(std::string text, int columns = 1) { return {std::move(text), false, columns}; }

PaperTable account_table() {
    PaperTable table{{1, 4, 3, 3}, {}, 1};
    table.rows.push_back({{value("序号"), value("账号名称"), value("平台"), value("存在问题")}});
    for (int i = 1; i <= 40; ++i)
        table.rows.push_back(
            {{value(std::to_string(i)), value("云湾市示例账号" + std::to_string(i)), value("微信订阅号"), value("未备案")}});
    return table;
}

OfficialPaper circular() {
    OfficialPaper paper;
    paper.issuing_organ = "云湾市人民政府办公室";
    paper.document_number = document_number("云府办函", 2026, 18);
    paper.urgency = "加急";
    paper.title = "云湾市人民政府办公室关于2026年第三季度全市政务新媒体检查情况的通报";
    paper.addressee = "各镇人民政府（街道办事处）、园区管委会，市府直属各单位";
    paper.blocks = {Paragraph{"按照《政府网站与政务新媒体检查指标》有关要求，市政府办公室于2026年9月对全市在册的312个政务新媒体账号进行了检"
                              "查。现将有关情况通报如下："},
                    Heading{1, "一、总体情况"},
                    Paragraph{"全市共检查政务新媒体账号312个，合格309个，合格率99.0%；其中单项否决账号3个，均为监测时间点前2周内无更新。"},
                    Heading{1, "二、存在问题"},
                    Heading{2, "（一）内容更新不及时。"},
                    Paragraph{"“云湾示例镇发布”等3个账号超过14日未更新信息——其中1个未按要求报送关停说明。"},
                    Heading{2, "（二）备案信息不一致。"},
                    Paragraph{"6个账号仅在一个系统完成备案，未在生效后3日内同步填报。"},
                    Heading{1, "三、工作要求"},
                    Paragraph{"请各有关单位对照附件所列问题，于2026年10月30日前完成整改，并将整改情况书面报送市政府办公室。"}};
    paper.attachments = {{"存在问题的政务新媒体账号名单", {account_table()}}, {"整改情况反馈表"}};
    paper.signature = "云湾市人民政府办公室";
    paper.written_on = Date::from_ymd(2026, 10, 12);
    paper.note = "此件公开发布";
    paper.copied_to = "市委办公室，市委宣传部，市委网信办，市公安局，市政务服务和数据管理局，各民主党派市委会，市各人民团体。";
    paper.printed_by = "云湾市人民政府办公室";
    paper.printed_on = Date::from_ymd(2026, 10, 12);
    return paper;
}

OfficialPaper request() {
    OfficialPaper paper;
    paper.issuing_organ = "云湾市示例镇人民政府";
    paper.document_number = document_number("示府", 2026, 7);
    paper.signer = "（签发人）";
    paper.title = "云湾市示例镇人民政府关于开设政务新媒体账号的请示";
    paper.addressee = "市人民政府办公室";
    paper.blocks = {Paragraph{"因工作需要，拟开设微信订阅号一个。\n妥否，请批示。"}};
    paper.signature = "云湾市示例镇人民政府经济发展和政务服务数据管理综合办公室";
    paper.written_on = Date::from_ymd(2026, 3, 1);
    return paper;
}

OfficialPaper letter() {
    OfficialPaper paper;
    paper.form = PaperForm::letter;
    paper.issuing_organ = "云湾市人民政府办公室";
    paper.document_number = document_number("云府办函", 2026, 21);
    paper.title = "关于商请协助核实政务新媒体账号的函";
    paper.addressee = "云湾市示例局";
    paper.blocks = {Paragraph{"请协助核实附件所列账号的主办单位，并于2026年12月1日前函复。"}};
    paper.attachments = {{"待核实账号名单"}};
    paper.signature = "云湾市人民政府办公室";
    paper.written_on = Date::from_ymd(2026, 11, 24);
    return paper;
}

OfficialPaper approval_form() {
    OfficialPaper paper;
    paper.form = PaperForm::sheet;
    paper.title = "云湾市政务新媒体开设审批表";
    paper.subtitle = "编号：云新媒批〔2026〕12号\t填表日期：2026年11月24日";
    PaperTable table{{3, 5, 3, 5}, {}, 0};
    table.rows = {{{label("申请单位"), value("云湾市示例镇人民政府"), label("拟开设平台"), value("微信订阅号")}, 12},
                  {{label("账号名称"), value("云湾示例镇发布", 3)}, 12},
                  {{label("责任\n人员", 1, 2), label("主要责任人"), value("（姓名、职务）", 2)}, 12},
                  {{label("直接责任人"), value("（姓名、职务）", 2)}, 12},
                  {{label("开设理由"), value("发布本镇政务信息，提供办事指引。", 3)}, 30},
                  {{label("申请单位\n意见"), {"同意申请。", false, 3, 1, "负责人签字：　　　　　（盖章）\n　　年　　月　　日"}}, 45},
                  {{label("主管单位\n意见"), {"", false, 3, 1, "负责人签字：　　　　　（盖章）\n　　年　　月　　日"}}, 45}};
    paper.blocks = {table};
    return paper;
}

OfficialPaper wide_form() {
    OfficialPaper paper;
    paper.form = PaperForm::sheet;
    paper.is_landscape = true;
    paper.title = "云湾市政务新媒体摸查情况表";
    paper.subtitle = "填报单位：云湾市示例镇人民政府\t基准日：2026年11月1日";
    paper.blocks = {account_table(), Paragraph{"本单位承诺以上情况真实、完整。"}};
    paper.signature = "主要负责人签字（盖章）：　　　　　　";
    return paper;
}

}  // namespace

std::vector<SamplePaper> sample_papers() {
    return {{"circular", circular()},
            {"request", request()},
            {"letter", letter()},
            {"approval_form", approval_form()},
            {"wide_form", wide_form()}};
}

}  // namespace yanlu::documents
