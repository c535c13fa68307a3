import Domain

/// What a password has to be: long, and not what everybody tries first. It may be any text.
struct PasswordRule {
    static let fewest = 12
    static let most = 1000

    /// What is wrong with it, as a sentence for its owner; nothing when it will do.
    ///
    /// - Parameter names: what somebody who knows the person would try: the program's name, the mail address.
    static func objection(to password: String, names: [String]) -> String? {
        let length = password.unicodeScalars.count
        if length < fewest { return "At least \(fewest) characters; this has \(length)" }
        if length > most { return "At most \(most) characters" }
        let lower = password.lowercased()
        if Set(lower).count < 5 || common.contains(lower) {
            return "Too easy to guess: choose something rarer"
        }
        let known = (names + ["vouchsafe", "password"])
            .flatMap { $0.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) }
            .filter { $0.count >= 4 }
        var rest = lower
        for name in known { rest = rest.replacing(name, with: "") }
        if rest.unicodeScalars.count < 6 { return "Too easy to guess: it is mostly a name that others know" }
        return nil
    }

    /// Those of the usual lists of stolen passwords that are long enough.
    private static let common: Set<String> = [
        "123456789012", "1234567890123", "1234567890abc", "1q2w3e4r5t6y", "1qaz2wsx3edc", "qwertyuiopas",
        "qwertyuiop123", "qwertyuiop[]", "qwerty123456", "abcdefghijkl", "abcdefghijklm", "iloveyou1234",
        "letmein12345", "welcome12345", "administrator", "changeme1234", "trustno1trustno1", "sunshine1234",
        "football1234", "baseball1234", "princess1234", "superman1234", "monkey123456", "dragon123456",
        "asdfghjkl123", "zaq12wsxcde3", "q1w2e3r4t5y6", "correcthorsebatterystaple", "unbelievable",
        "manchesterunited", "christopher1", "summer2024!!", "winter2024!!", "1234567891011", "987654321098",
    ]
}
