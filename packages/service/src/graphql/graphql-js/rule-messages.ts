import { catalogue } from '@autograph/kernel';

/** What the rules of validation say. */
export const ruleMessages = catalogue('graphql.rule', {
  executable: {
    en: 'The {name} definition is not executable.',
    'pt-BR': 'A definição {name} não é executável.',
  },
  field: {
    en: 'Cannot query field "{field}" on type "{type}".',
    'pt-BR': 'O campo "{field}" não existe no tipo "{type}".',
  },
  namedFragmentType: {
    en: 'Fragment "{name}" cannot condition on non composite type "{type}".',
    'pt-BR': 'O fragmento "{name}" não pode ter como condição "{type}", que não é um tipo composto.',
  },
  fragmentType: {
    en: 'Fragment cannot condition on non composite type "{type}".',
    'pt-BR': 'Um fragmento não pode ter como condição "{type}", que não é um tipo composto.',
  },
  directiveArgument: {
    en: 'Unknown argument "{name}" on directive "{directive}".',
    'pt-BR': 'A diretiva "{directive}" não tem o argumento "{name}".',
  },
  fieldArgument: {
    en: 'Unknown argument "{name}" on field "{field}".',
    'pt-BR': 'O campo "{field}" não tem o argumento "{name}".',
  },
  directive: { en: 'Unknown directive "{name}".', 'pt-BR': 'A diretiva "{name}" não existe.' },
  directivePlace: {
    en: 'Directive "{name}" may not be used on {place}.',
    'pt-BR': 'A diretiva "{name}" não pode ser usada em {place}.',
  },
  fragment: { en: 'Unknown fragment "{name}".', 'pt-BR': 'O fragmento "{name}" não existe.' },
  type: { en: 'Unknown type "{name}".', 'pt-BR': 'O tipo "{name}" não existe.' },
  anonymousAlone: {
    en: 'This anonymous operation must be the only defined operation.',
    'pt-BR': 'Uma operação sem nome deve ser a única do documento.',
  },
  introspectionDepth: {
    en: 'Maximum introspection depth exceeded',
    'pt-BR': 'A introspecção é profunda demais.',
  },
  introspectionOff: {
    en: 'GraphQL introspection has been disabled, but the requested query contained the field "{field}".',
    'pt-BR': 'A introspecção está desativada, mas a consulta pede o campo "{field}".',
  },
  fragmentCycleVia: {
    en: 'Cannot spread fragment "{name}" within itself via {via}.',
    'pt-BR': 'O fragmento "{name}" não pode usar a si mesmo, por meio de {via}.',
  },
  fragmentCycle: {
    en: 'Cannot spread fragment "{name}" within itself.',
    'pt-BR': 'O fragmento "{name}" não pode usar a si mesmo.',
  },
  undefinedVariableIn: {
    en: 'Variable "{name}" is not defined by operation "{operation}".',
    'pt-BR': 'A operação "{operation}" não declara a variável "{name}".',
  },
  undefinedVariable: {
    en: 'Variable "{name}" is not defined.',
    'pt-BR': 'A variável "{name}" não foi declarada.',
  },
  unusedFragment: {
    en: 'Fragment "{name}" is never used.',
    'pt-BR': 'O fragmento "{name}" não é usado.',
  },
  unusedVariableIn: {
    en: 'Variable "{name}" is never used in operation "{operation}".',
    'pt-BR': 'A variável "{name}" não é usada na operação "{operation}".',
  },
  unusedVariable: {
    en: 'Variable "{name}" is never used.',
    'pt-BR': 'A variável "{name}" não é usada.',
  },
  conflict: {
    en: 'Fields "{name}" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.',
    'pt-BR':
      'Os campos "{name}" entram em conflito: {reason}. Se a intenção é ler os dois, use aliases diferentes.',
  },
  namedSpread: {
    en: 'Fragment "{name}" cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    'pt-BR':
      'O fragmento "{name}" não pode ser usado aqui: um objeto do tipo "{parent}" nunca é do tipo "{type}".',
  },
  spread: {
    en: 'Fragment cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    'pt-BR': 'O fragmento não pode ser usado aqui: um objeto do tipo "{parent}" nunca é do tipo "{type}".',
  },
  requiredArgument: {
    en: 'Field "{field}" argument "{name}" of type "{type}" is required, but it was not provided.',
    'pt-BR': 'O argumento "{name}" do campo "{field}", do tipo "{type}", é obrigatório e não foi informado.',
  },
  requiredDirectiveArgument: {
    en: 'Directive "{directive}" argument "{name}" of type "{type}" is required, but it was not provided.',
    'pt-BR':
      'O argumento "{name}" da diretiva "{directive}", do tipo "{type}", é obrigatório e não foi informado.',
  },
  leaf: {
    en: 'Field "{field}" must not have a selection since type "{type}" has no subfields.',
    'pt-BR': 'O campo "{field}" não aceita uma seleção: o tipo "{type}" não tem subcampos.',
  },
  subfields: {
    en: 'Field "{field}" of type "{type}" must have a selection of subfields.',
    'pt-BR': 'O campo "{field}", do tipo "{type}", precisa de uma seleção de subcampos.',
  },
  oneField: {
    en: 'Field "{field}" of type "{type}" must have at least one field selected.',
    'pt-BR': 'O campo "{field}", do tipo "{type}", precisa de pelo menos um campo selecionado.',
  },
  subscription: {
    en: 'Subscription "{name}" must select only one top level field.',
    'pt-BR': 'A subscription "{name}" deve selecionar um único campo no primeiro nível.',
  },
  anonymousSubscription: {
    en: 'Anonymous Subscription must select only one top level field.',
    'pt-BR': 'A subscription deve selecionar um único campo no primeiro nível.',
  },
  subscriptionIntrospection: {
    en: 'Subscription "{name}" must not select an introspection top level field.',
    'pt-BR': 'A subscription "{name}" não pode selecionar um campo de introspecção no primeiro nível.',
  },
  anonymousSubscriptionIntrospection: {
    en: 'Anonymous Subscription must not select an introspection top level field.',
    'pt-BR': 'A subscription não pode selecionar um campo de introspecção no primeiro nível.',
  },
  uniqueArgument: {
    en: 'There can be only one argument named "{name}".',
    'pt-BR': 'O argumento "{name}" só pode ser informado uma vez.',
  },
  uniqueDirective: {
    en: 'The directive "{name}" can only be used once at this location.',
    'pt-BR': 'A diretiva "{name}" só pode ser usada uma vez neste lugar.',
  },
  uniqueFragment: {
    en: 'There can be only one fragment named "{name}".',
    'pt-BR': 'Só pode haver um fragmento com o nome "{name}".',
  },
  uniqueInputField: {
    en: 'There can be only one input field named "{name}".',
    'pt-BR': 'O campo de entrada "{name}" só pode ser informado uma vez.',
  },
  uniqueOperation: {
    en: 'There can be only one operation named "{name}".',
    'pt-BR': 'Só pode haver uma operação com o nome "{name}".',
  },
  uniqueVariable: {
    en: 'There can be only one variable named "{name}".',
    'pt-BR': 'Só pode haver uma variável com o nome "{name}".',
  },
  valueBecause: {
    en: 'Expected value of type "{type}", found {value}; {reason}',
    'pt-BR': 'Esperado um valor do tipo "{type}", encontrado {value}; {reason}',
  },
  value: {
    en: 'Expected value of type "{type}", found {value}.',
    'pt-BR': 'Esperado um valor do tipo "{type}", encontrado {value}.',
  },
  variableType: {
    en: 'Variable "{name}" cannot be non-input type "{type}".',
    'pt-BR': 'A variável "{name}" não pode ser do tipo "{type}", que não é um tipo de entrada.',
  },
  variablePosition: {
    en: 'Variable "{name}" of type "{type}" used in position expecting type "{wanted}".',
    'pt-BR': 'A variável "{name}", do tipo "{type}", é usada onde se espera o tipo "{wanted}".',
  },
  oneOfVariable: {
    en: 'Variable "{name}" is of type "{type}" but must be non-nullable to be used for OneOf Input Object "{input}".',
    'pt-BR':
      'A variável "{name}", do tipo "{type}", não pode aceitar nulo para ser usada no objeto OneOf "{input}".',
  },
  tooMany: {
    en: 'Too many validation errors, error limit reached. Validation aborted.',
    'pt-BR': 'O documento tem erros demais.',
  },
});
