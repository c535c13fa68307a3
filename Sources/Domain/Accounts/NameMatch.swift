import Foundation

/// Tells whether two spellings mean one name, and which known name an unknown one was probably meant to be.
package enum NameMatch {
    /// What is left of a name when case, accents, spaces and punctuation are taken away; `&` and `+` count as
    /// "and" and "plus". Two names with one key are the same name: `GTXPro` and `GTX Pro`.
    package static func key(_ name: String) -> String {
        var key = ""
        key.reserveCapacity(name.utf8.count)
        var isPlain = true
        for byte in name.utf8 where byte >= 128 {
            isPlain = false
            break
        }
        let text =
            isPlain ? name : name.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
            case "A"..."Z": key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case "&": key += "and"
            case "+": key += "plus"
            default:
                if scalar.value >= 128, scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                {
                    key += scalar.properties.lowercaseMapping
                }
            }
        }
        return key
    }

    /// The known name that `name` most probably means: the one with the same key, else the only nearest one by
    /// few typing mistakes (one in four letters at most three; none in three letters or fewer). Nil when none is
    /// near or two are equally near.
    package static func suggestion(for name: String, among known: [String]) -> String? {
        let wanted = key(name)
        guard !wanted.isEmpty else { return nil }
        let wantedCharacters = Array(wanted)
        let allowed = wanted.count <= 3 ? 0 : min(3, max(1, wanted.count / 4))
        var best: (distance: Int, name: String)?
        var isTied = false
        for candidate in known {
            let candidateKey = key(candidate)
            if candidateKey == wanted { return candidate }
            let limit = best?.distance ?? allowed
            guard let distance = distance(wantedCharacters, Array(candidateKey), atMost: limit), distance > 0
            else { continue }
            if let nearest = best, nearest.distance == distance {
                isTied = isTied || key(nearest.name) != candidateKey
            } else {
                best = (distance, candidate)
                isTied = false
            }
        }
        return isTied ? nil : best?.name
    }

    /// How many letters must be typed anew, left out, put in or swapped with their neighbour (the optimal string
    /// alignment distance); nil when it is more than `limit`.
    private static func distance(_ one: [Character], _ other: [Character], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        var earlier: [Int] = []
        var previous = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(other.count + 1)
            for (column, otherLetter) in other.enumerated() {
                var cost = min(
                    previous[column + 1] + 1, current[column] + 1,
                    previous[column] + (letter == otherLetter ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == otherLetter {
                    cost = min(cost, earlier[column - 1] + 1)
                }
                current.append(cost)
            }
            if let least = current.min(), least > limit { return nil }
            earlier = previous
            previous = current
        }
        return previous[other.count] <= limit ? previous[other.count] : nil
    }
}
