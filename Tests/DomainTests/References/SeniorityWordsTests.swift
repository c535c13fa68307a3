import Domain
import Testing

@Suite struct `A seniority in a spreadsheet` {
    @Test(arguments: [
        ("VP Operations", Seniority.vicePresident), ("Senior Vice President, Sales", .vicePresident),
        ("Head of IT", .director), ("director", .director), ("Chief Information Officer", .executive),
        ("CFO", .executive), ("C-level", .executive), ("President", .executive), ("IT manager", .manager),
        ("Network engineer", .specialist), ("Assistant to the director", .specialist),
    ])
    func `is read from the word or the title`(text: String, seniority: Seniority) {
        #expect(Seniority(named: text) == seniority)
    }

    @Test func `is unknown when no word tells it`() {
        #expect(Seniority(named: "Operations") == nil)
        #expect(Seniority(named: "Account Executive") == nil)
        #expect(Seniority(named: "") == nil)
    }
}
