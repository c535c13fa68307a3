/// The part of the world that a country's accounts are counted in.
package enum Region: String, CaseIterable, Sendable {
    case americas, europe, middleEastAfrica, asiaPacific

    package var label: String {
        switch self {
        case .americas: "Americas"
        case .europe: "Europe"
        case .middleEastAfrica: "Middle East & Africa"
        case .asiaPacific: "Asia Pacific"
        }
    }
}
