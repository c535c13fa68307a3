/// Text as iCalendar has it (RFC 5545 §3.3.11), written and read.
enum CalendarText {
    /// A value: its line breaks, however they were typed, become `\n`, and no other control character is left. What some
    /// readers take for a line break although the standard does not (U+2028 and the like) counts as one.
    static func escaped(_ text: String) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count + 16)
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar {
            case "\\", ";", ",":
                out.unicodeScalars.append("\\")
                out.unicodeScalars.append(scalar)
            case "\n" where isAfterReturn: break
            case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": out += "\\n"
            case "\t": out.unicodeScalars.append(scalar)
            default: if !isControl(scalar) { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }

    /// The value of a parameter, between its quotes (RFC 5545 §3.2): no quote can stand in there, so a double one
    /// becomes a single one, a line break a blank; a caret is doubled, since it would begin an escape (RFC 6868). A
    /// backslash begins none, but some readers think so: it becomes a slash.
    static func parameter(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "'"
            case "^": out += "^^"
            case "\\": out += "/"
            case "\u{2028}", "\u{2029}": out += " "
            default:
                if isControl(scalar) { out += " " } else { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }

    static func unescaped(_ text: String) -> String {
        var out = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            switch (isEscape, scalar) {
            case (false, "\\"): isEscape = true
            case (true, "n"), (true, "N"):
                out += "\n"
                isEscape = false
            default:
                out.unicodeScalars.append(scalar)
                isEscape = false
            }
        }
        return out
    }

    /// C0, DEL and C1.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
