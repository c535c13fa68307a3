extension Seniority {
    /// Reads a seniority, or a title that tells it, as people write them: `VP Operations`, `Head of IT`, `CFO`. Nil
    /// when no word of it says.
    package init?(named text: String) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let known = words.enumerated().compactMap { position, word -> Seniority? in
            // "vice president" and "senior vice president" are no presidents.
            if word == "president", position > 0, words[position - 1] == "vice" { return .vicePresident }
            // An account executive is no executive.
            if word == "executive", words.count > 1 { return nil }
            return Seniority.words[word]
        }
        guard let highest = Seniority.allCases.last(where: known.contains) else { return nil }
        // The assistant of a director is not one.
        self = words.contains("assistant") ? .specialist : highest
    }

    private static let words: [String: Seniority] = [
        "specialist": .specialist, "analyst": .specialist, "engineer": .specialist,
        "administrator": .specialist, "consultant": .specialist, "developer": .specialist,
        "coordinator": .specialist, "entry": .specialist, "employee": .specialist,
        "manager": .manager, "supervisor": .manager, "lead": .manager,
        "director": .director, "head": .director,
        "vp": .vicePresident, "svp": .vicePresident, "evp": .vicePresident, "vicepresident": .vicePresident,
        "c": .executive, "clevel": .executive, "cxo": .executive, "chief": .executive,
        "executive": .executive,
        "president": .executive, "owner": .executive, "founder": .executive, "ceo": .executive,
        "cfo": .executive, "cio": .executive, "cto": .executive, "coo": .executive, "cmo": .executive,
        "ciso": .executive, "cro": .executive, "chro": .executive,
    ]
}
