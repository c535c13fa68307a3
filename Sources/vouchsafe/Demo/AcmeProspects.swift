/// Companies that look at Acme Hardware's products, as `DemoCompany.prospects` describes a line.
let acmeProspects = """
    Harbourline Stores | 4451 | 4200 | GB | Fiona Gale | Head of Store IT | Anvil Edge 200 | en
    Kestrel Freight | 4841 | 2300 | US | Bob Tanner | Fleet Manager | Ranger Tablet | en
    Brightwater Foods | 3115 | 1800 | US | Joan Pell | Plant Manager | Anvil Edge 400 | en
    Solvang Retail | 4551 | 3100 | DK | Mette Krogh | Chief Information Officer | Anvil Edge 200 | en
    City of Marlow | 9211 | 1900 | US | Glenn Ortega | Director of IT | Ranger Tablet | en
    Tamarack Steel | 3311 | 4100 | CA | Louise Gagnon | VP Operations | Anvil Rack | en
    Copperfield Logistics | 4931 | 2700 | GB | Amir Shah | Operations Director | Ranger Handheld | en
    Meridian Rail | 4821 | 6800 | FR | Luc Ferrand | Head of Field Systems | Ranger Tablet | en
    Oakhaven Hotels | 7211 | 2400 | US | Trish Doyle | VP Technology | Anvil Edge 200 | en
    Fairmont County Schools | 6111 | 5200 | US | Denise Holt | Technology Director | Ranger Tablet | en
    Vallis Pharma | 3254 | 2900 | CH | Reto Baumann | Head of Production IT | Beacon Gateway | de
    Northgate Utilities | 2211 | 2600 | GB | Harriet Poole | Field Operations Manager | Ranger Tablet | en
    Pinecrest Grocers | 4451 | 6400 | US | Sam Okafor | VP Store Systems | Anvil Edge 200 | en
    Alder & Finch | 4551 | 1700 | GB | Rosalind Carey | IT Director | Anvil Edge 200 | en
    Lumen Components | 3345 | 1100 | US | Nate Feldman | Engineering Director | Anvil Edge 200 | en
    Sable Couriers | 4921 | 2100 | NL | Joost Bakker | Chief Operating Officer | Ranger Handheld | en
    Redwood Mutual | 5241 | 1900 | US | Marilyn Cho | Infrastructure Director | Anvil Rack | en
    Ostara Foods | 3114 | 1500 | DE | Heike Brandt | Werksleiterin | Anvil Edge 400 | de
    Calder Automotive | 3363 | 3900 | GB | Vikram Rao | Manufacturing IT Director | Anvil Edge 400 | en
    Westmere Homes | 2361 | 1400 | GB | Toby Lang | Head of Site Technology | Ranger Tablet | en
    Grovewell Markets | 4451 | 8100 | US | Carla Mendes | Chief Technology Officer | Anvil Edge 200 | en
    Delmar Shipping | 4831 | 3600 | ES | Javier Soto | Terminal Director | Ranger Handheld | en
    Fenwick Dairy | 3115 | 900 | GB | Alison Firth | Technical Manager | Beacon Gateway | en
    Arcadia Transit | 4851 | 2200 | US | Pete Novak | Director of Maintenance | Ranger Tablet | en
    Larkspur Clinics | 6214 | 1300 | US | Dr. Anita Bose | Medical Director | Ranger Tablet | en
    Stonebridge Supply | 4441 | 2500 | US | Hugh Carver | VP Distribution | Ranger Handheld | en
    Bellweather Energy | 2211 | 4800 | US | Grace Olsen | Grid Technology Lead | Anvil Edge 400 | en
    Quarry Bay Builders | 2362 | 1600 | AU | Mick Dunne | Systems Manager | Ranger Tablet | en
    Thistle & Wren | 4581 | 1200 | GB | Isla Murray | Head of Retail Systems | Ranger Handheld | en
    Rheingold Logistik | 4931 | 3300 | DE | Markus Vogt | Leiter Lagertechnik | Ranger Handheld | de
    Santa Rita Health | 6221 | 5400 | US | Dr. Miguel Salas | Chief Information Officer | Ranger Tablet | en
    Pemberton Bank | 5221 | 1450 | GB | Claire Hughes | Head of Branch Technology | Anvil Edge 200 | en
    Nordvik Seafood | 3117 | 800 | NO | Kari Nygård | Production Manager | Beacon Gateway | en
    Cascadia Timber | 3211 | 1900 | CA | Doug Raine | Mill Manager | Anvil Edge 400 | en
    Bayou Marine Works | 3366 | 2800 | US | Renee Landry | Director of IT | Anvil Rack | en
    Castellan Insurance | 5241 | 3700 | FR | Hélène Roy | Directrice informatique | Anvil Rack | fr
    Marchetti Ricambi | 3363 | 1050 | IT | Paolo Marchetti | Direttore di stabilimento | Anvil Edge 200 | en
    Glenmoor Council | 9211 | 3400 | GB | Stuart Baird | Head of Digital | Ranger Tablet | en
    Sunridge Farms | 1113 | 700 | US | Teresa Vega | Operations Manager | Beacon Gateway | en
    Hudson Vale College | 6113 | 2300 | US | Victor Pratt | Chief Information Officer | Anvil Rack | en
    """
