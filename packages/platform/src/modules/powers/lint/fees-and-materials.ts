import { finding, type LintRule } from './lint-rule.js';

const FEE_SOURCE = 'CAT-05“收费所依据的名称、具体条款及收费标准”；行政许可法 第五十八条';

/** A fee is stated with basis and standard, or not at all (CAT-05). The contract sees to basis and standard. */
export const fees: LintRule = ({ content, powerType }) => {
  const { hasFee, fees: listed } = content;
  if (hasFee === true && listed.length === 0) {
    return [finding('error', 'fee_missing', 'fees', '写明收费的，请列出收费项目、标准和依据。', FEE_SOURCE)];
  }
  if (hasFee === false && listed.length > 0) {
    return [finding('error', 'fee_contradiction', 'hasFee', '写明不收费，却列有收费项目。', FEE_SOURCE)];
  }
  if (powerType === 'charge' && listed.length === 0) {
    return [finding('error', 'fee_missing', 'fees', '行政收费事项请列出收费项目、标准和依据。', FEE_SOURCE)];
  }
  return [];
};

/** 其他材料, 其他证明文件, 法律法规规定的其他资料, “…等材料”: nobody can tell what to bring. 其他组织的证明 is clear. */
const CATCH_ALL =
  /(其他|其它)(?!组织|人员|单位|企业)[^，。；]{0,8}(材料|资料|文件|证明|证件)$|(有关|相关)(材料|资料|文件|证明)$|等(材料|资料|文件|证明)?$|需要提供的(材料|资料)/u;

/** A list of materials is closed: an office may not ask for what it does not name. */
export const closedMaterials: LintRule = ({ content: { materials } }) =>
  materials.flatMap(({ name }, index) =>
    CATCH_ALL.test(name.trim())
      ? [
          finding(
            'error',
            'material_catch_all',
            `materials.${index}.name`,
            `“${name}”是兜底材料。请逐一写明材料名称，或删去。`,
            'CAT-06“依法、准确、完整”；CAT-09',
          ),
        ]
      : [],
  );
